import { isUnreachable } from "../db/unreachable";
import { Refusal } from "../errors";

/** How something ended badly, as a label: the code of its refusal, a database that is away, or a bug. */
export function outcomeOf(error: unknown): string {
  if (error instanceof Refusal) return error.code;
  return isUnreachable(error) ? "platform/busy" : "error";
}

import type { z } from "zod";
import type { SystemName } from "./faults";

/** What a system answers; `code` follows the gateway's list: 200 found, 404 no such record, 422 not understood. */
export type Answer = { code: number; message: string; data?: unknown };
export type Operation = (body: unknown) => Answer | Promise<Answer>;
/** One outside system: its operations stand at `/<name>/<operation>`. */
export type OutsideSystem = { name: SystemName; operations: Readonly<Record<string, Operation>> };

export const found = (data: unknown): Answer => ({ code: 200, message: "success", data });
export const notFound: Answer = { code: 404, message: "no such record" };

/** An operation that answers 422 to a body it does not understand, naming the fields and never their values. */
export function operation<S extends z.ZodType>(
  schema: S,
  run: (input: z.output<S>) => Answer | Promise<Answer>,
): Operation {
  return (body) => {
    const parsed = schema.safeParse(body);
    if (parsed.success) return run(parsed.data);
    return { code: 422, message: `bad fields: ${parsed.error.issues.map((issue) => issue.path.join(".")).join(", ")}` };
  };
}

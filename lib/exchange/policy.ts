import type { Actor } from "@/lib/platform/auth";
import { Refusal } from "@/lib/platform/errors";

/** The city's administrators look after the connections to outside systems; they see no case and no personal value. */
export const isOperator = (actor: Actor): boolean => actor.kind === "system" || actor.has("cityadmin");

/** Refuses `exchange/not-operator` (403). */
export function requireOperator(actor: Actor): void {
  if (!isOperator(actor)) throw new Refusal("exchange/not-operator", {}, { status: 403 });
}

import { trace } from "@opentelemetry/api";
import { now } from "../clock";
import { currentRequest } from "./request-context";

export type Level = "info" | "warn" | "error";
export type Role = "web" | "worker" | "sandbox" | "script";

/** Counts, codes, patterns, classes: never a value, a name, a number of a person or a case, a query or a body. */
export type Facts = { readonly [name: string]: string | number | boolean | null | undefined };

const holder = globalThis as typeof globalThis & { tongbanRole?: Role };

/** Says once, at the start of a process, who writes its lines. */
export function setRole(role: Role): void {
  holder.tongbanRole = role;
}

/** Who this process is. */
export const role = (): Role => holder.tongbanRole ?? "script";

/** Writes one event as one line of JSON on standard output: when, how grave, what, who, for which request and trace, facts. */
export function log(level: Level, what: string, facts: Facts = {}): void {
  const span = trace.getActiveSpan()?.spanContext();
  const line = { level, what, at: now().toISOString(), role: role(), request: currentRequest()?.id };
  process.stdout.write(`${JSON.stringify({ ...line, trace: span?.traceId, ...facts })}\n`);
}

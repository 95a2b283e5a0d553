import { Refusal } from "../errors";

/** The code of a database error, wherever the driver, the adapter or the client put it. */
export function codeOf(error: unknown): string | undefined {
  if (typeof error !== "object" || error === null) return undefined;
  const { code, meta, cause } = error as {
    code?: unknown;
    meta?: { code?: unknown };
    cause?: { originalCode?: unknown };
  };
  for (const found of [meta?.code, cause?.originalCode, code]) if (typeof found === "string") return found;
  return undefined;
}

const signs =
  /ECONNREFUSED|ECONNRESET|Can't reach database|Connection terminated|timeout exceeded when trying to connect|P1001|P1017|terminating connection|the database system is/i;

/** True when the database could not be reached or had no free connection: the caller may try again. */
export function isUnreachable(error: unknown): boolean {
  const text = error instanceof Error ? `${error.name} ${error.message}` : "";
  return signs.test(`${text} ${codeOf(error) ?? ""}`);
}

/** What the caller hears then: 503 with Retry-After. */
export function busyRefusal(): Refusal {
  return new Refusal("platform/busy", {}, { status: 503, retryAfter: 5 });
}

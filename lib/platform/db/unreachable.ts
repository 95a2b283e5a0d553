import { Refusal } from "../errors";

type Coded = {
  code?: unknown;
  meta?: { code?: unknown; driverAdapterError?: { cause?: { originalCode?: unknown } } };
  cause?: { originalCode?: unknown };
};

/** The codes of a database error, wherever the client (P2034), the adapter or PostgreSQL (40P01) put them. */
export function codesOf(error: unknown): string[] {
  if (typeof error !== "object" || error === null) return [];
  const { code, meta, cause } = error as Coded;
  const found = [meta?.driverAdapterError?.cause?.originalCode, meta?.code, cause?.originalCode, code];
  return found.filter((one) => typeof one === "string");
}

const signs =
  /ECONNREFUSED|ECONNRESET|Can't reach database|Connection terminated|timeout exceeded when trying to connect|P1001|P1017|terminating connection|the database system is/i;

/** True when the database could not be reached or had no free connection: the caller may try again. */
export function isUnreachable(error: unknown): boolean {
  const text = error instanceof Error ? `${error.name} ${error.message}` : "";
  return signs.test(`${text} ${codesOf(error).join(" ")}`);
}

/** What the caller hears then: 503 with Retry-After. */
export function busyRefusal(): Refusal {
  return new Refusal("platform/busy", {}, { status: 503, retryAfter: 5 });
}

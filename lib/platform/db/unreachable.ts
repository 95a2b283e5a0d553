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

/** What a socket, the driver and the client say when the wire broke or nobody answered; they have no code of PostgreSQL. */
const signs =
  /ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|EHOSTUNREACH|Can't reach database|Connection terminated|Connection ended|timeout exceeded when trying to connect|terminating connection|is not queryable|the database system is|too many clients|Server has closed the connection|ConnectionClosed|DatabaseNotReachable|TooManyConnections|SocketTimeout|Operation has timed out|Too many database connections/i;

/**
 * PostgreSQL's codes (SQLSTATE) and the client's (P…) for a database that cannot serve now although nothing is wrong with what
 * was asked: class 08 connections, class 53 short of disk, memory or connections, 57P shutting down or starting, 58030 the
 * disk does not answer, 25006 a replica that is becoming the primary and writes nothing yet.
 */
const codes = /^(08...|25006|53...|57P0[1-5]|58030|P1001|P1002|P1008|P1017|P2024|P2037)$/;

/** True when the database could not be reached or has no room: the caller may try again. */
export function isUnreachable(error: unknown): boolean {
  const text = error instanceof Error ? `${error.name} ${error.message}` : "";
  return signs.test(text) || codesOf(error).some((code) => codes.test(code) || signs.test(code));
}

/** True when the answer was that nothing can be written here. */
export const isReadOnly = (error: unknown): boolean => codesOf(error).includes("25006");

/** What the caller hears then: 503 with Retry-After. */
export function busyRefusal(): Refusal {
  return new Refusal("platform/busy", {}, { status: 503, retryAfter: 5 });
}

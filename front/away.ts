import type { IncomingMessage, ServerResponse } from "node:http";
import type { Sight } from "@/lib/platform/db";

/** Seconds after which the database has most likely a primary again, or at least an answer. */
const soon = "5";

/**
 * A page that broke because the database was away says so to whoever counts and waits: 503 with Retry-After instead of 500, and
 * a browser that only looked loads it again by itself. The page framework knows one kind of error only.
 */
export function sayAway({ method }: IncomingMessage, response: ServerResponse, sight: Sight): void {
  const { writeHead } = response;
  response.writeHead = function withAway(this: ServerResponse, status: number, ...given: unknown[]) {
    if (status !== 500 || !sight.away) return Reflect.apply(writeHead, this, [status, ...given]);
    this.setHeader("retry-after", soon);
    if (method === "GET") this.setHeader("refresh", soon);
    return Reflect.apply(writeHead, this, [503, ...given.filter((one) => typeof one !== "string")]);
  } as typeof writeHead;
}

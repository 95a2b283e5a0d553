import type { IncomingMessage, ServerResponse } from "node:http";
import { isDatabaseWell } from "@/lib/platform/db";

/** A load balancer with many front ends asks often: one question to the database in a second is enough, in milliseconds. */
const freshFor = 1_000;

/**
 * For load balancers and people: whether this process can do its work. 503 when the database does not answer, and while it
 * is leaving: whoever sends people here then sends them elsewhere. What the database said holds for a second.
 */
export function healthHandler(
  isLeaving: () => boolean,
): (request: IncomingMessage, response: ServerResponse) => Promise<void> {
  let asked: { at: number; well: Promise<boolean> } | undefined;
  return async (request, response) => {
    const at = performance.now();
    if (!asked || at - asked.at >= freshFor) asked = { at, well: isDatabaseWell() };
    const well = await asked.well;
    const status = isLeaving() ? "leaving" : well ? "ok" : "down";
    response.statusCode = status === "ok" ? 200 : 503;
    response.setHeader("content-type", "application/json");
    response.setHeader("cache-control", "no-store");
    const body = JSON.stringify({ status, role: "web", database: well ? "ok" : "down" });
    response.end(request.method === "HEAD" ? undefined : body);
  };
}

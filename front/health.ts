import type { IncomingMessage, ServerResponse } from "node:http";
import { isDatabaseWell } from "@/lib/platform/db";

/**
 * For load balancers and people: whether this process can do its work. 503 when the database does not answer, and while it
 * is leaving: whoever sends people here then sends them elsewhere. Many who ask at once share one question to the database.
 */
export function healthHandler(
  isLeaving: () => boolean,
): (request: IncomingMessage, response: ServerResponse) => Promise<void> {
  let asking: Promise<boolean> | undefined;
  return async (request, response) => {
    asking ??= isDatabaseWell().finally(() => {
      asking = undefined;
    });
    const well = await asking;
    const status = isLeaving() ? "leaving" : well ? "ok" : "down";
    response.statusCode = status === "ok" ? 200 : 503;
    response.setHeader("content-type", "application/json");
    response.setHeader("cache-control", "no-store");
    const body = JSON.stringify({ status, role: "web", database: well ? "ok" : "down" });
    response.end(request.method === "HEAD" ? undefined : body);
  };
}

import type { IncomingMessage, ServerResponse } from "node:http";
import { healthOf, isHealthPart } from "@/lib/platform/health";
import { isForwarded, meters, metricsAccess } from "@/lib/platform/metrics";

/**
 * What only those who run the product may ask: `/metrics`, and the health of each part at `/api/health/<part>`. Answers
 * false for everybody else and for every other address: they hear what they would hear if it were not there.
 */
export function operationsDoor(
  source: Record<string, string | undefined>,
): (request: IncomingMessage, response: ServerResponse, path: string) => Promise<boolean> {
  const mayRead = metricsAccess(source);
  return async (request, response, path) => {
    const part = path.startsWith("/api/health/") ? path.slice("/api/health/".length) : undefined;
    if (path !== "/metrics" && part === undefined) return false;
    if (request.method !== "GET" && request.method !== "HEAD") return false;
    if (!mayRead(request, isForwarded(request))) return false;
    response.setHeader("cache-control", "no-store");
    if (part === undefined) {
      const text = await meters().registry.metrics();
      response.setHeader("content-type", meters().registry.contentType);
      response.end(request.method === "HEAD" ? undefined : text);
      return true;
    }
    if (!isHealthPart(part)) return false;
    const { status, ...facts } = await healthOf(part);
    response.statusCode = status === "ok" ? 200 : 503;
    response.setHeader("content-type", "application/json");
    response.end(request.method === "HEAD" ? undefined : JSON.stringify({ status, part, ...facts }));
    return true;
  };
}

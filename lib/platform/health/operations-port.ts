import { createServer } from "node:http";
import { isForwarded, meters, metricsAccess } from "../metrics";
import { healthParts } from "./alarms";
import { healthOf, isHealthPart } from "./health-of";

/**
 * A small port of the worker for those who run the product: `/metrics`, `/health` (the worker's own) and `/health/<part>`.
 * Off unless WORKER_METRICS_PORT is set; on WORKER_METRICS_HOST, 127.0.0.1 unless told. Everybody else hears 404.
 */
export async function openOperationsPort(
  source: Record<string, string | undefined>,
): Promise<{ port: number; close(): Promise<void> } | undefined> {
  if (!source.WORKER_METRICS_PORT) return undefined;
  const wanted = Number(source.WORKER_METRICS_PORT);
  if (!Number.isInteger(wanted) || wanted < 0 || wanted > 65_535)
    throw new Error("WORKER_METRICS_PORT is wrong: no port");
  const mayRead = metricsAccess(source);
  const server = createServer({ headersTimeout: 5_000, requestTimeout: 5_000 }, async (request, response) => {
    const [path = ""] = (request.url ?? "").split("?", 1);
    const part = path === "/health" ? "worker" : path.startsWith("/health/") ? path.slice("/health/".length) : "";
    response.setHeader("cache-control", "no-store");
    if (!mayRead(request, isForwarded(request)) || (path !== "/metrics" && !isHealthPart(part))) {
      response.statusCode = 404;
      response.end();
    } else if (path === "/metrics") {
      response.setHeader("content-type", meters().registry.contentType);
      response.end(
        await meters()
          .registry.metrics()
          .catch(() => ""),
      );
    } else {
      const { status, ...facts } = await healthOf(healthParts.find((one) => one === part) ?? "worker");
      response.statusCode = status === "ok" ? 200 : 503;
      response.setHeader("content-type", "application/json");
      response.end(JSON.stringify({ status, part, ...facts }));
    }
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(wanted, source.WORKER_METRICS_HOST ?? "127.0.0.1", resolve);
  });
  const address = server.address();
  return {
    port: typeof address === "object" && address ? address.port : wanted,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

import type { IncomingMessage, ServerResponse } from "node:http";
import { inRequest, log, requestIdOf } from "@/lib/platform/log";
import { meters } from "@/lib/platform/metrics";
import { type Begun, withSpan } from "@/lib/platform/trace";

/** What is noted about one request while it is answered. */
export type Noted = {
  /** Its pattern, never its address. */
  route: string;
  lane: string;
  /** Why it was refused, if it was. */
  code?: string;
};

/** Longer than this is worth a line, in milliseconds. */
const slow = 1_000;
const known = new Set(["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"]);

/**
 * Notes every request: its number in the answer's header and in every line that is written for it, one count, its time,
 * a span, and one line when it was slow, failed, or when ordinary ones are wanted too. `answer` fills in what it learns.
 */
export function observer(options: {
  routeOf: (path: string) => string;
  logAll: boolean;
  /** Whose traceparent is followed: a stranger's would decide what we keep. */
  onEnd?: (status: number) => void;
  isTrusted: (request: IncomingMessage) => boolean;
}) {
  const { requests, requestSeconds } = meters();
  return (
    request: IncomingMessage,
    response: ServerResponse,
    answer: (noted: Noted) => Promise<void>,
  ): Promise<void> => {
    const id = requestIdOf(request.headers["x-request-id"]);
    const parent = options.isTrusted(request) ? request.headers.traceparent : undefined;
    for (const name of ["traceparent", "tracestate", "baggage"]) delete request.headers[name];
    request.headers["x-request-id"] = id;
    response.setHeader("x-request-id", id);
    const method = known.has(request.method ?? "") ? (request.method ?? "") : "other";
    const path = (request.url ?? "/").split("?", 1)[0] ?? "/";
    const noted: Noted = { route: options.routeOf(path), lane: "none" };
    const begun = performance.now();
    const work = (span: Begun) =>
      new Promise<void>((resolve) => {
        response.once("close", () => {
          const ms = performance.now() - begun;
          const { route, lane, code } = noted;
          // Hung up before an answer: nobody failed, but nobody was served either.
          const status = response.writableFinished || response.headersSent ? response.statusCode : 499;
          requests.inc({ method, route, status: `${Math.floor(status / 100)}xx`, lane });
          requestSeconds.observe({ route }, ms / 1_000);
          span.name(`${method} ${route}`);
          span.set({ "http.request.method": method, "http.route": route, "http.response.status_code": status });
          if (code) span.set({ "tongban.outcome": code });
          const level = status >= 500 ? "error" : ms > slow ? "warn" : "info";
          if (level !== "info" || options.logAll)
            log(level, "request", { method, route, status, ms: Math.round(ms), lane, code });
          options.onEnd?.(status);
          resolve();
        });
        void answer(noted);
      });
    return inRequest({ id }, () =>
      withSpan("server", method, {}, work, typeof parent === "string" ? { from: parent } : {}),
    );
  };
}

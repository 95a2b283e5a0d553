import type { Instrumentation } from "next";

/**
 * A page that broke: the number that its reader sees (`digest`) stands in one line of the log with the number of the
 * request and the route, never the address.
 */
export const onRequestError: Instrumentation.onRequestError = async (error, _request, context) => {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { currentRequest, errorFacts, log } = await import("@/lib/platform/log");
  const digest = error instanceof Error && "digest" in error ? String(error.digest) : undefined;
  // Refused before it began, or by itself: the front server says so (front/page-posts.ts); nothing of ours broke.
  const asked = currentRequest();
  if (context.routeType === "action" && (asked?.actRefused || asked?.actBegan !== true)) {
    log("info", "act-refused", { route: context.routePath, code: asked?.actRefused?.code ?? "platform/unreadable" });
    return;
  }
  log("error", "page-broke", { route: context.routePath, kind: context.routeType, digest, ...errorFacts(error) });
};

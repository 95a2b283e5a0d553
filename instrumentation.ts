import type { Instrumentation } from "next";

/**
 * A page that broke: the number that its reader sees (`digest`) stands in one line of the log with the number of the
 * request and the route, never the address.
 */
export const onRequestError: Instrumentation.onRequestError = async (error, _request, context) => {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { currentRequest, errorFacts, log } = await import("@/lib/platform/log");
  const digest = error instanceof Error && "digest" in error ? String(error.digest) : undefined;
  // What was sent could not be read: the front server answers that it is wrong (front/page-posts.ts); nothing of ours broke.
  if (context.routeType === "action" && currentRequest()?.actBegan !== true) {
    log("info", "act-unread", { route: context.routePath });
    return;
  }
  log("error", "page-broke", { route: context.routePath, kind: context.routeType, digest, ...errorFacts(error) });
};

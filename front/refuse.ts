import type { IncomingMessage, ServerResponse } from "node:http";
import { toProblem } from "@/lib/platform/api";
import { answerHeaders } from "@/lib/platform/api/answer-headers";
import type { Refusal } from "@/lib/platform/errors";
import type { Locale } from "@/lib/platform/i18n";
import { localeOfPath } from "@/lib/platform/i18n/href";
import { refusalPage } from "./refusal-page";

const pathOf = (request: IncomingMessage): string => (request.url ?? "/").split("?", 1)[0] ?? "/";

/** People get a page, programs (the API, what a page fetches) a problem document. */
function wantsPage(request: IncomingMessage): boolean {
  const { accept = "", rsc } = request.headers;
  return rsc === undefined && !pathOf(request).startsWith("/api/") && accept.includes("text/html");
}

function localeOf(request: IncomingMessage): Locale {
  const path = pathOf(request);
  if (path.startsWith("/api/")) return /^\s*en\b/i.test(request.headers["accept-language"] ?? "") ? "en" : "zh-CN";
  return localeOfPath(path).locale;
}

/**
 * Answers a "no" of the front server itself, in the caller's language and form, with Retry-After where waiting helps. Does
 * nothing when an answer has begun.
 */
export function refuse(request: IncomingMessage, response: ServerResponse, refusal: Refusal): void {
  if (response.headersSent || response.destroyed) return;
  const locale = localeOf(request);
  for (const name of response.getHeaderNames()) response.removeHeader(name);
  for (const [name, value] of Object.entries(answerHeaders)) response.setHeader(name, value);
  response.setHeader("cache-control", "no-store");
  if (refusal.retryAfter !== undefined) response.setHeader("retry-after", String(refusal.retryAfter));
  if (refusal.status === 405) response.setHeader("allow", String(refusal.detail.allow ?? "GET"));
  // What the script of a page listens for: its reader is shown that it is old (app/error.tsx), not that it broke.
  if (refusal.code === "platform/outdated-page") response.setHeader("x-nextjs-action-not-found", "1");
  response.statusCode = refusal.status;
  if (wantsPage(request)) {
    const { body, policy } = refusalPage(refusal, locale, {
      again: request.method === "GET" || request.method === "HEAD",
      large: /(?:^|; )tongban-type=large/.test(request.headers.cookie ?? ""),
    });
    response.setHeader("content-type", "text/html; charset=utf-8");
    response.setHeader("content-security-policy", policy);
    response.end(request.method === "HEAD" ? undefined : body);
  } else {
    response.setHeader("content-type", "application/problem+json; charset=utf-8");
    response.end(request.method === "HEAD" ? undefined : JSON.stringify(toProblem(refusal, locale)));
  }
}

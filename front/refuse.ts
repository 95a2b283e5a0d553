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

/** A "no" of the front server itself as it is sent: in the caller's language and form, with Retry-After where waiting helps. */
export function refusalAnswer(
  request: IncomingMessage,
  refusal: Refusal,
): { headers: Record<string, string>; body: string } {
  const locale = localeOf(request);
  const headers: Record<string, string> = { ...answerHeaders, "cache-control": "no-store" };
  if (refusal.retryAfter !== undefined) headers["retry-after"] = String(refusal.retryAfter);
  if (refusal.status === 405) headers.allow = String(refusal.detail.allow ?? "GET");
  // What the script of a page listens for: its reader is shown that it is old (app/error.tsx), not that it broke.
  if (refusal.code === "platform/outdated-page") headers["x-nextjs-action-not-found"] = "1";
  if (!wantsPage(request)) {
    headers["content-type"] = "application/problem+json; charset=utf-8";
    return { headers, body: JSON.stringify(toProblem(refusal, locale)) };
  }
  const { body, policy } = refusalPage(refusal, locale, {
    again: request.method === "GET" || request.method === "HEAD",
    large: /(?:^|; )tongban-type=large/.test(request.headers.cookie ?? ""),
  });
  headers["content-type"] = "text/html; charset=utf-8";
  headers["content-security-policy"] = policy;
  return { headers, body };
}

/** Drops what was meant for another answer; the number of the request stays. */
export function forgetHeaders(response: ServerResponse): void {
  for (const name of response.getHeaderNames()) if (name !== "x-request-id") response.removeHeader(name);
}

/** Answers a refusal. Does nothing when an answer has begun. */
export function refuse(request: IncomingMessage, response: ServerResponse, refusal: Refusal): void {
  if (response.headersSent || response.destroyed) return;
  const { headers, body } = refusalAnswer(request, refusal);
  forgetHeaders(response);
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
  response.statusCode = refusal.status;
  response.end(request.method === "HEAD" ? undefined : body);
}

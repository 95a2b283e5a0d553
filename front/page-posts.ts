import { existsSync, readFileSync } from "node:fs";
import type { IncomingMessage, ServerResponse } from "node:http";
import { Refusal } from "@/lib/platform/errors";
import { refuse } from "./refuse";

/** The acts that the pages of this release know, by their numbers; null when pages are drawn from the source. */
export function knownActs(manifest: string): ReadonlySet<string> | null {
  if (!existsSync(manifest)) return null;
  const { node } = JSON.parse(readFileSync(manifest, "utf8")) as { node: object };
  return new Set(Object.keys(node));
}

/**
 * Refuses what is sent to a page but is no act of a page: the framework would answer it with an error of its own. A browser
 * sends an act with its number, or, before the page is alive, as a form of parts. A number that this release does not know
 * is that of a page from before an upgrade: its reader is told to load it anew.
 */
export function requireAct({ method, headers }: IncomingMessage, known: ReadonlySet<string> | null): void {
  if (method !== "POST") return;
  const act = headers["next-action"];
  if (act !== undefined) {
    if (known && (Array.isArray(act) || !known.has(act)))
      throw new Refusal("platform/outdated-page", {}, { status: 409 });
    return;
  }
  if (/^multipart\/form-data;.*\bboundary=[^\s;]+/i.test(headers["content-type"] ?? "")) return;
  throw new Refusal("platform/bad-method", {}, { status: 405, detail: { allow: "GET, HEAD" } });
}

/**
 * A form of parts that the framework cannot read ends in its bare "Internal Server Error" before any act has begun: whoever
 * sent it hears that it is not right. Acts that break answer a page or data, never bare text.
 */
export function refuseUnreadable(request: IncomingMessage, response: ServerResponse): void {
  if (request.method !== "POST" || request.headers["next-action"] !== undefined) return;
  const { end } = response;
  response.end = function ended(this: ServerResponse, ...given: Parameters<typeof end>) {
    response.end = end;
    const isBare = /^text\/plain/.test(String(response.getHeader("content-type") ?? "text/plain"));
    if (response.statusCode !== 500 || response.headersSent || !isBare) return end.apply(this, given);
    refuse(request, response, new Refusal("platform/bad-input", { n: 1 }, { status: 400 }));
    return this;
  } as typeof end;
}

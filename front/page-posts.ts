import { existsSync, readFileSync } from "node:fs";
import type { IncomingMessage, ServerResponse } from "node:http";
import { Refusal } from "@/lib/platform/errors";
import { currentRequest } from "@/lib/platform/log";
import { forgetHeaders, refusalAnswer } from "./refuse";

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
 * What is sent to a page and calls no act that could begin (a body that cannot be read, arguments that no page of ours
 * sends, a form without an act) ends in the framework's own 500, as if the product had broken, or in its bare words: whoever
 * sent it hears that it is not right, or that the page is from before an upgrade. Whether an act began says the door of the acts (lib/platform/actions/from-page.ts); one that began and broke
 * stays a defect.
 */
export function refuseUnreadable(request: IncomingMessage, response: ServerResponse): void {
  const asked = currentRequest();
  if (request.method !== "POST" || !asked) return;
  const { write, writeHead, end } = response;
  /** What is said in place of the framework's own words, which may come in pieces, and packed. */
  let instead: string | undefined;
  response.writeHead = function head(this: ServerResponse, status: number, ...given: unknown[]) {
    const isBare = /^text\/plain/.test(String(this.getHeader("content-type")));
    const isWrong = !asked.actBegan && (status === 500 || (isBare && (status === 400 || status === 409)));
    const noted = status === 500 ? asked.actRefused : null;
    // The pages have a copy of the class of their own: what they noted is a refusal to them, and here nothing but its facts.
    const refused = noted && new Refusal(noted.code, noted.params, noted);
    if (!isWrong && !refused) return Reflect.apply(writeHead, this, [status, ...given]);
    const refusal =
      refused ??
      (status === 409
        ? new Refusal("platform/outdated-page", {}, { status })
        : new Refusal("platform/unreadable", {}, { status: 400 }));
    const { headers, body } = refusalAnswer(request, refusal);
    instead = body;
    forgetHeaders(this);
    return Reflect.apply(writeHead, this, [refusal.status, { ...headers, "content-length": Buffer.byteLength(body) }]);
  } as typeof writeHead;
  const beginAnswer = () => {
    if (!response.headersSent && response.statusCode >= 400 && (!asked.actBegan || asked.actRefused))
      response.writeHead(response.statusCode);
  };
  response.write = function piece(this: ServerResponse, ...given: unknown[]) {
    beginAnswer();
    return instead === undefined ? Reflect.apply(write, this, given) : true;
  } as typeof write;
  response.end = function ended(this: ServerResponse, ...given: unknown[]) {
    beginAnswer();
    return Reflect.apply(end, this, instead === undefined ? given : [instead]);
  } as typeof end;
}

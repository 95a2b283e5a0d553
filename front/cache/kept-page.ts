import { randomUUID } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import { strictTransport } from "@/lib/platform/api/answer-headers";
import type { Drawn } from "./in-process";
import { cutAtNonce, gzipWith, type NonceParts, plainWith } from "./nonce-parts";

/** A public page as it is kept: its bytes with holes for the nonce, and its headers. */
export type KeptPage = {
  readonly size: number;
  readonly parts: NonceParts;
  readonly head: readonly [string, string][];
};

/** Of an answer's headers, those that belong to the page and not to the moment or the line. */
const dropped = new Set([
  "cache-control",
  "connection",
  "content-encoding",
  "content-length",
  "date",
  "etag",
  "keep-alive",
  "strict-transport-security",
  "transfer-encoding",
  "x-powered-by",
]);

/** The place of the nonce in a header that is kept. */
const hole = "\u0000";
const nonceOf = (policy: unknown): string => /'nonce-([^']+)'/.exec(String(policy ?? ""))?.[1] ?? "";

/** What the page framework answered, ready to be given to anybody; null when it must not be: no whole page, or a cookie. */
export function keepPage({ status, headers, body }: Drawn): KeptPage | null {
  const type = headers["content-type"] ?? "";
  if (status !== 200 || headers["set-cookie"] || !/^text\/(html|x-component)/.test(type)) return null;
  const nonce = nonceOf(headers["content-security-policy"]);
  if (nonce.length < 16) return null;
  const parts = cutAtNonce(body, nonce);
  const head: [string, string][] = Object.entries(headers).flatMap(([name, value]) =>
    value === undefined || dropped.has(name) ? [] : [[name, String(value).replaceAll(nonce, hole)]],
  );
  head.push(["cache-control", "private, no-cache"]);
  if (!head.some(([name]) => name === "vary")) head.push(["vary", "accept-encoding"]);
  return { parts, head, size: parts.plain.bytes.length + parts.gzip.bytes.length + 2_048 };
}

/** A nonce of the length the page has room for: at least 122 random bits. */
const freshNonce = (length: number): string => btoa(randomUUID()).slice(0, length).padEnd(length, "A");

/** Gives a kept page with a nonce of this answer's own, packed when the caller can unpack. */
export function sendKept(request: IncomingMessage, response: ServerResponse, page: KeptPage): void {
  const nonce = freshNonce(page.parts.nonceLength || 48);
  const packs = /\bgzip\b(?!\s*;\s*q=0(\.0+)?\s*(,|$))/i.test(String(request.headers["accept-encoding"] ?? ""));
  const inside = page.parts.nonceLength > 0 ? nonce : "";
  const body = packs ? gzipWith(page.parts, inside) : plainWith(page.parts, inside);
  const head: string[] = [];
  for (const [name, value] of page.head) head.push(name, value.includes(hole) ? value.replaceAll(hole, nonce) : value);
  if (packs) head.push("content-encoding", "gzip");
  head.push("content-length", String(body.length));
  if (request.headers["x-forwarded-proto"] === "https") head.push("strict-transport-security", strictTransport);
  response.writeHead(200, head);
  response.end(request.method === "HEAD" ? undefined : body);
}

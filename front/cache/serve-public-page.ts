import type { IncomingHttpHeaders, IncomingMessage, RequestListener, ServerResponse } from "node:http";
import { Recent } from "@/lib/platform/health/recent";
import { meters } from "@/lib/platform/metrics";
import type { Lane } from "../front-server";
import type { Turns } from "../turns/turns";
import { askInProcess } from "./in-process";
import { type KeptPage, keepPage, sendKept } from "./kept-page";
import { PageCache } from "./page-cache";
import { keptAddress } from "./page-key";

/** What the browser's part of the framework sends when it wants the data of a page instead of the page; each combination
 *  is answered differently. */
const partHeaders = [
  "rsc",
  "next-router-prefetch",
  "next-router-segment-prefetch",
  "next-router-state-tree",
  "next-url",
];
const longestPart = 4_096;

export type PublicPageServer = {
  /** Answers a public page from what is kept, making it when it is not there. False: this address is nobody's but Next's. */
  send(request: IncomingMessage, response: ServerResponse): Promise<boolean>;
  drop(tags?: readonly string[]): void;
  /** How often a public page was asked for and how often it was there, in the last five minutes; what is kept, in bytes. */
  figures(): { asked: number; hits: number; bytes: number };
};

/** The key of an answer: its address, and which part of the page is wanted. Null when it is not to be kept. */
function keyOf(request: IncomingMessage): { key: string; address: string; part: IncomingHttpHeaders } | null {
  const { url = "", headers } = request;
  if (headers["next-action"] !== undefined || headers.range !== undefined) return null;
  const part: IncomingHttpHeaders = {};
  let key = url;
  if (headers.rsc === undefined) {
    if (partHeaders.some((name) => headers[name] !== undefined)) return null;
    return { key, address: url, part };
  }
  for (const name of partHeaders) {
    const value = headers[name];
    if (typeof value !== "string") continue;
    if (value.length > longestPart) return null;
    part[name] = value;
    key += `\n${name}:${value}`;
  }
  // The browser adds a digest of the same headers, always last.
  return { key, address: url.replace(/[?&]_rsc=[\w-]{0,64}$/, ""), part };
}

/**
 * Public pages, kept in front of the page framework. They are drawn for nobody: with the address and what the framework
 * itself needs, never with a caller's cookie, language or other word, so that no answer can carry one to somebody else.
 */
export function servePublicPages(
  handle: RequestListener,
  turns: Turns<Lane>,
  options: { seconds: number; megabytes: number; host: string; isHearing: () => boolean },
): PublicPageServer {
  const cache = new PageCache<KeptPage>(options.megabytes * 1024 * 1024, options.isHearing);
  const ask = askInProcess(handle);
  const [asked, hits] = [new Recent(), new Recent()];

  async function draw(url: string, part: IncomingHttpHeaders): Promise<KeptPage | null> {
    const leave = await turns.take("shared");
    try {
      return keepPage(
        await ask(url, {
          ...part,
          host: options.host,
          accept: "text/html,*/*",
          "user-agent": "tongban-page-cache",
          "x-forwarded-for": "127.0.0.1",
          "x-forwarded-proto": "http",
        }),
      );
    } finally {
      leave();
    }
  }

  return {
    async send(request, response) {
      const wanted = keyOf(request);
      const kept = wanted && keptAddress(wanted.address, options.seconds);
      if (!wanted || !kept) return false;
      const make = () => draw(request.url ?? "", wanted.part);
      const hit = cache.kept(wanted.key, make);
      asked.add();
      if (hit) hits.add();
      const page = hit ?? (await cache.get(wanted.key, kept, make));
      meters().pageCache.inc({ result: hit ? "hit" : page ? "made" : "not kept" });
      if (!page) return false;
      sendKept(request, response, page);
      return true;
    },
    drop: (tags) => cache.drop(tags),
    figures: () => ({ asked: asked.count, hits: hits.count, bytes: cache.size }),
  };
}

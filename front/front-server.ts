import { createServer, type IncomingMessage, type RequestListener, type Server, type ServerResponse } from "node:http";
import { answerHeaders, strictTransport } from "@/lib/platform/api/answer-headers";
import { withSight } from "@/lib/platform/db";
import { Refusal } from "@/lib/platform/errors";
import { Recent } from "@/lib/platform/health/recent";
import { errorFacts, log } from "@/lib/platform/log";
import { meters } from "@/lib/platform/metrics";
import type { Assets } from "./assets";
import { sayAway } from "./away";
import { bodyLimit, hasBody, megabyte } from "./body/body-limit";
import { gatherBody } from "./body/gather-body";
import { SlowBodies } from "./body/slow-bodies";
import type { PublicPageServer } from "./cache/serve-public-page";
import { faultOf } from "./clean-address";
import { nameCaller, trustOf } from "./client-address";
import { type Noted, observer } from "./observe";
import { refuseUnreadable, requireAct } from "./page-posts";
import { handOnPosition, sightOf } from "./position";
import { refuse } from "./refuse";
import type { Settings } from "./settings";
import { hasSession, rateShield } from "./turns/rates";
import { NoTurn, type Turns } from "./turns/turns";
import { whenMade } from "./unhurried";

export const lanes = ["shared", "signed-in", "anyone"] as const;
export type Lane = (typeof lanes)[number];

type Handler = (request: IncomingMessage, response: ServerResponse) => Promise<void> | void;

/** Who answers what stands behind the front server. */
export type Behind = {
  settings: Settings;
  pages: { handle: Handler; turns: Turns<Lane> };
  /** Plain handlers; `answers`: whether a path is theirs. */
  api: { handle: Handler; turns: Turns<Lane>; answers: (path: string) => boolean };
  health: Handler;
  /** None while developing: the page framework then has files of its own. */
  assets?: Assets;
  publicPages?: PublicPageServer;
  /** What only those who run the product may ask (operations.ts); false: nobody's. */
  operations?: (request: IncomingMessage, response: ServerResponse, path: string) => Promise<boolean>;
  /** The acts that the pages know (page-posts.ts); null while developing: nobody counts them then. */
  acts?: ReadonlySet<string> | null;
  /** The pattern of an address, for everything that is counted or logged; without it everything is "other". */
  routeOf?: (path: string) => string;
};

/** What happened in the last five minutes. */
export type RecentRequests = { requests: number; failed: number; noTurn: number; tooOften: number };

const methods = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"];

/**
 * The one server in front of everything: looks at a request before anybody works for it, answers files, kept pages and
 * health at once, gives everything else its turn, and hands it to the open API or to the page framework.
 */
export function frontServer(behind: Behind): { server: Server; end(): void; recent(): RecentRequests } {
  const { settings, assets, publicPages, operations } = behind;
  const isTrusted = trustOf(settings.TRUSTED_PROXIES);
  const rates = rateShield(settings);
  const slow = new SlowBodies(settings.HEAD_TIMEOUT_MS);

  const recent = { requests: new Recent(), failed: new Recent(), noTurn: new Recent(), tooOften: new Recent() };
  const observe = observer({
    routeOf: behind.routeOf ?? (() => "other"),
    logAll: settings.LOG_REQUESTS === "1",
    onEnd(status) {
      recent.requests.add();
      if (status >= 500) recent.failed.add();
    },
    isTrusted: ({ socket }) => isTrusted((socket.remoteAddress ?? "").replace(/^::ffff:/, "")),
  });

  async function answer(request: IncomingMessage, response: ServerResponse, noted: Noted): Promise<void> {
    const { path, looks, isApi } = lookAt(request);
    // Before anything waits: node:http hands the first piece on in this very turn of the loop.
    const body = hasBody(request) ? bodyOf(request, response) : undefined;
    if (operations && (await operations(request, response, path))) return;
    const caller = nameCaller(request, isTrusted);
    if (path === "/api/health") {
      setHeaders(request, response);
      return behind.health(request, response);
    }
    if (looks && assets?.has(path)) {
      noted.route = "asset";
      setHeaders(request, response);
      return assets.send(request, response, path);
    }

    const wait = await rates.count(request, caller, path);
    if (wait > 0) throw new Refusal("platform/too-many-calls", { seconds: wait }, { status: 429, retryAfter: wait });
    await body;
    if (looks && publicPages && (await publicPages.send(request, response))) return;

    const lane = hasSession(request) ? "signed-in" : "anyone";
    noted.lane = lane;
    if (behind.api.answers(path)) return inTurn(behind.api, request, response, lane);
    if (!isApi) {
      requireAct(request, behind.acts ?? null);
      refuseUnreadable(request, response);
    }
    return inTurn(behind.pages, request, response, lane, isApi);
  }

  /** Waits for the body, or for as much as is kept for anybody; refuses what is too large or only trickles. */
  function bodyOf(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const limit = bodyLimit(request);
    const params = { mb: Math.floor(limit / megabyte) };
    const tooLarge = new Refusal("platform/body-too-large", params, { status: 413 });
    if (Number(request.headers["content-length"] ?? 0) > limit) {
      throw tooLarge;
    }
    const cut = (refusal: Refusal) => {
      refuse(request, response, refusal);
      hangUpLater(request);
    };
    slow.watch(request, () => cut(new Refusal("platform/too-slow", {}, { status: 408 })));
    return gatherBody(request, { limit, hold: megabyte, onTooMuch: () => cut(tooLarge) });
  }

  async function inTurn(
    { handle, turns }: Pick<Behind["api"], "handle" | "turns">,
    request: IncomingMessage,
    response: ServerResponse,
    lane: Lane,
    plain = true,
  ): Promise<void> {
    const leave = await turns.take(lane, (drop) => response.once("close", drop));
    whenMade(response, leave);
    // Pages bring their own, from proxy.ts.
    if (plain) setHeaders(request, response);
    try {
      const sight = sightOf(request);
      handOnPosition(request, response, sight);
      sayAway(request, response, sight);
      await withSight(sight, () => handle(request, response));
    } catch (error) {
      leave();
      throw error;
    }
  }

  const turnAway = (noted: Noted, code: string) => {
    noted.code = code;
    meters().turnedAway.inc({ reason: code });
  };
  const listener: RequestListener = (request, response) => {
    response.on("error", () => undefined);
    void observe(request, response, async (noted) =>
      answer(request, response, noted).catch((error: unknown) => {
        if (error instanceof NoTurn) {
          recent.noTurn.add();
          turnAway(noted, "platform/crowded");
          const { retryAfter } = error;
          refuse(
            request,
            response,
            new Refusal("platform/crowded", { seconds: retryAfter }, { status: 503, retryAfter }),
          );
        } else if (error instanceof Refusal) {
          if (error.status === 429) recent.tooOften.add();
          turnAway(noted, error.code);
          refuse(request, response, error);
        } else {
          noted.code = "error";
          log("error", "request-broke", errorFacts(error));
          refuse(request, response, new Refusal("platform/unexpected", {}, { status: 503 }));
        }
        if (!response.writableEnded) response.destroy();
        if (!request.complete) hangUpLater(request);
      }),
    );
  };

  const server = createServer(
    {
      maxHeaderSize: 16 * 1024,
      headersTimeout: settings.HEAD_TIMEOUT_MS,
      requestTimeout: settings.REQUEST_TIMEOUT_MS,
      connectionsCheckingInterval: Math.min(1_000, settings.HEAD_TIMEOUT_MS / 2),
      // A little longer than load balancers keep theirs: they close first, never into a new request.
      keepAliveTimeout: 65_000,
      noDelay: true,
    },
    listener,
  );
  server.maxConnections = settings.MAX_CONNECTIONS;
  server.setTimeout(settings.REQUEST_TIMEOUT_MS);
  server.on("clientError", refuseLine);
  return {
    server,
    end: () => slow.end(),
    recent: () => ({
      requests: recent.requests.count,
      failed: recent.failed.count,
      noTurn: recent.noTurn.count,
      tooOften: recent.tooOften.count,
    }),
  };
}

/** What a request asks for, by its first line alone. Throws the refusal of a line that nobody of ours would send. */
function lookAt({ url = "", method = "" }: IncomingMessage): { path: string; looks: boolean; isApi: boolean } {
  const fault = faultOf(url);
  if (fault === 414) throw new Refusal("platform/address-too-long", {}, { status: 414 });
  if (fault) throw new Refusal("platform/bad-address", {}, { status: 400 });
  const path = url.split("?", 1)[0] ?? "/";
  const looks = method === "GET" || method === "HEAD";
  const isApi = path.startsWith("/api/");
  const allow = isApi ? methods : ["GET", "HEAD", "POST"];
  if (!allow.includes(method))
    throw new Refusal("platform/bad-method", {}, { status: 405, detail: { allow: allow.join(", ") } });
  return { path, looks, isApi };
}

/** Closes a line on which more comes than is wanted, after a second: closed at once, its answer would be lost as well. */
function hangUpLater(request: IncomingMessage): void {
  request.resume();
  setTimeout(() => {
    if (!request.complete) request.destroy();
  }, 1_000).unref();
}

function setHeaders(request: IncomingMessage, response: ServerResponse): void {
  for (const [name, value] of Object.entries(answerHeaders)) response.setHeader(name, value);
  if (request.headers["x-forwarded-proto"] === "https")
    response.setHeader("Strict-Transport-Security", strictTransport);
}

/** What is no HTTP, too long a head or too slow a one: a line that any client reads, and the end. */
function refuseLine(
  error: NodeJS.ErrnoException,
  socket: NodeJS.WritableStream & { writable: boolean; destroy(): void },
): void {
  if (error.code === "ECONNRESET" || !socket.writable) {
    socket.destroy();
    return;
  }
  const status =
    error.code === "HPE_HEADER_OVERFLOW"
      ? "431 Request Header Fields Too Large"
      : error.code === "ERR_HTTP_REQUEST_TIMEOUT"
        ? "408 Request Timeout"
        : "400 Bad Request";
  socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\nX-Content-Type-Options: nosniff\r\n\r\n`);
}

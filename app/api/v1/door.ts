import { OpenAPIHono, z } from "@hono/zod-openapi";
import type { Context, MiddlewareHandler } from "hono";
import { getCookie } from "hono/cookie";
import { HTTPException } from "hono/http-exception";
import { findActorBySession, findActorByToken } from "@/lib/identity";
import { sessionCookie } from "@/lib/identity/contract";
import { isWhole, refusalOf, toProblem } from "@/lib/platform/api";
import type { Actor } from "@/lib/platform/auth";
import { sessionOfCookie } from "@/lib/platform/auth/session-cookie";
import { canonicalJson, sm3 } from "@/lib/platform/crypto";
import { withIdempotency } from "@/lib/platform/db";
import { Refusal } from "@/lib/platform/errors";
import type { Locale } from "@/lib/platform/i18n";
import { currentRequest, errorFacts, log } from "@/lib/platform/log";

export type Door = { Variables: { actor: Actor | null } };

/** The caller's language: what they ask for; Chinese unless English comes first. */
export function localeOf(context: Context): Locale {
  return /^\s*en\b/i.test(context.req.header("accept-language") ?? "") ? "en" : "zh-CN";
}

/** Turns anything thrown into a problem document (RFC 9457). */
export function answerProblem(error: unknown, context: Context): Response {
  const refusal = refusalFor(error);
  const problem = toProblem(refusal ?? error, localeOf(context));
  if (problem.status === 500) log("error", "api-broke", { route: context.req.routePath, ...errorFacts(error) });
  // The number under which it stands in the log, for whoever asks about it.
  if (problem.status >= 500) problem.request = currentRequest()?.id;
  const headers: Record<string, string> = {
    "content-type": "application/problem+json; charset=utf-8",
    "cache-control": "no-store",
  };
  if (refusal?.retryAfter !== undefined) headers["retry-after"] = String(refusal.retryAfter);
  if (problem.status === 401) headers["www-authenticate"] = "Bearer";
  return new Response(JSON.stringify(problem), { status: problem.status, headers });
}

/** The "no" behind what was thrown; a body that is no JSON, or ended before its length, is the caller's (the framework's 4xx). */
function refusalFor(error: unknown): Refusal | null {
  if (error instanceof z.ZodError) return inputRefusal(error);
  if (error instanceof HTTPException && error.status < 500)
    return new Refusal("platform/bad-input", { n: 1 }, { status: 400 });
  return refusalOf(error);
}

/** Input that does not fit the schema: which fields, and what is wrong with each. Never the values. */
export function inputRefusal(error: z.ZodError): Refusal {
  const problems = error.issues.map((issue) => ({
    field: issue.path.join("."),
    code: issue.code,
    message: issue.message,
  }));
  return new Refusal("platform/bad-input", { n: problems.length }, { status: 400, detail: { problems } });
}

/** The largest body a request may carry, in MB; the inspection of files has a lower limit for each kind. */
const largest = 25;

/**
 * Refuses a body by its announced length before a byte of it is read, and stops reading one that grows over the limit
 * unannounced (413). It stands before the schemas: they read the whole body.
 */
export const limitBody: MiddlewareHandler = async (context, next) => {
  const { raw } = context.req;
  const tooLarge = () => new Refusal("case/file-too-large", { mb: largest }, { status: 413 });
  const most = largest * 1024 * 1024;
  const announced = raw.headers.has("transfer-encoding") ? null : raw.headers.get("content-length");
  if (announced !== null) {
    if (!(Number(announced) <= most)) throw tooLarge();
  } else if (raw.body) {
    const pieces: Uint8Array[] = [];
    let size = 0;
    for await (const piece of raw.body) {
      size += piece.byteLength;
      if (size > most) throw tooLarge();
      pieces.push(piece);
    }
    // Made of its parts: the request of a plain Node server is none that `new Request` would copy.
    const { url, method, headers } = raw;
    context.req.raw = new Request(url, { method, headers, ...(size > 0 ? { body: Buffer.concat(pieces) } : {}) });
  }
  await next();
};

/** Half a character reaches us in one way only: written out in JSON. */
const writtenHalf = /\\u[dD][89a-fA-F]/;

/** Refuses a document with half a character in it: no text of it could be kept. */
export const refuseHalfTexts: MiddlewareHandler = async (context, next) => {
  if (context.req.header("content-type")?.includes("json")) {
    // A body that broke off is told where it is read.
    const text = await context.req.text().catch(() => "");
    if (writtenHalf.test(text) && !isWholeJson(text))
      throw new Refusal("platform/bad-input", { n: 1 }, { status: 400 });
  }
  await next();
};

function isWholeJson(text: string): boolean {
  try {
    return isWhole(JSON.parse(text));
  } catch {
    // What is no JSON at all is told where the body is read.
    return true;
  }
}

/** An empty app of this API: parses with the route's schemas and answers problems. */
export function anApp(): OpenAPIHono<Door> {
  return new OpenAPIHono<Door>({
    defaultHook: (result) => {
      if (!result.success) throw inputRefusal(result.error as unknown as z.ZodError);
    },
  });
}

/** Finds who calls: the Bearer token, else the session cookie. The row is checked every time. */
export const identify: MiddlewareHandler<Door> = async (context, next) => {
  const locale = localeOf(context);
  const bearer = /^Bearer\s+(\S+)$/i.exec(context.req.header("authorization") ?? "")?.[1];
  if (bearer) context.set("actor", await findActorByToken(bearer, locale));
  else {
    const cookie = getCookie(context, sessionCookie.plain) ?? getCookie(context, sessionCookie.secure);
    const sessionId = cookie ? await sessionOfCookie(cookie) : null;
    context.set("actor", sessionId === null ? null : await findActorBySession(sessionId, locale));
    if (cookie && !sameOrigin(context)) throw new Refusal("platform/cross-site", {}, { status: 403 });
  }
  await next();
};

/** A cookie alone does not authorise an unsafe call that another site started. */
function sameOrigin(context: Context): boolean {
  if (["GET", "HEAD", "OPTIONS"].includes(context.req.method)) return true;
  const site = context.req.header("sec-fetch-site");
  if (site) return site === "same-origin" || site === "none";
  const origin = context.req.header("origin");
  return origin === undefined || new URL(origin).host === context.req.header("host");
}

/** The caller, or 401. */
export function actorOf(context: Context<Door>): Actor {
  const actor = context.get("actor");
  if (!actor) throw new Refusal("identity/signed-out", {}, { status: 401 });
  return actor;
}

/** Runs a command under the caller's Idempotency-Key, when there is one. The digest covers method, path and body. */
export async function once<T>(context: Context<Door>, body: unknown, work: (actor: Actor) => Promise<T>): Promise<T> {
  const actor = actorOf(context);
  const key = context.req.header("idempotency-key");
  if (!key) return work(actor);
  if (key.length > 128)
    throw new Refusal(
      "platform/bad-input",
      { n: 1 },
      { status: 400, detail: { problems: [{ field: "Idempotency-Key" }] } },
    );
  const digest = sm3(canonicalJson(JSON.parse(JSON.stringify([context.req.method, context.req.path, body ?? null]))));
  return withIdempotency({ actor: actor.name, key, digest }, () => work(actor));
}

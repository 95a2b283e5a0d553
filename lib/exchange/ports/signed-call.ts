import { randomBytes } from "node:crypto";
import { setTimeout as wait } from "node:timers/promises";
import type { z } from "zod";
import { watchOutside } from "@/lib/platform/metrics";
import type { ExchangeResult, FailureReason } from "../contract";
import { AttemptFailure, type Envelope, failureOf, parseEnvelope, readCapped } from "./attempt";
import { type Breaker, createBreaker, OpenCircuit } from "./breaker";
import { drawCallNo } from "./call-number";
import type { SystemSettings } from "./settings";
import { isAnswerOf, signRequest } from "./signature";

export type CallOptions = {
  /** A read, or a write the other side takes only once by its number: may be tried again at once. */
  idempotent: boolean;
};

/** Calls the operations of one outside system. */
export type SignedCaller = <T>(
  operation: string,
  input: Record<string, unknown>,
  answer: z.ZodType<T>,
  options: CallOptions,
) => Promise<ExchangeResult<T>>;

/** Wire time is the machine's, not the clock a seed or a test holds still: the other side compares it with its own. */
const wireTime = () => String(Math.round(performance.timeOrigin + performance.now()));
const retryPauseMs = 120;
const retryAfter: Partial<Record<FailureReason, number>> = { timeout: 10, down: 10, garbage: 60 };

/** A signed caller over HTTP with time-out, bounded retries, breaker, size cap and checked answers. Never throws for expected failures. */
export function createSignedCaller(
  settings: SystemSettings,
  breaker: Breaker = createBreaker(settings.breaker),
): SignedCaller {
  const call = async <T>(
    operation: string,
    input: Record<string, unknown>,
    answer: z.ZodType<T>,
    { idempotent }: CallOptions,
    traced: Traced,
  ): Promise<ExchangeResult<T>> => {
    const callNo = drawCallNo();
    const began = performance.now();
    const passed = () => Math.round(performance.now() - began);
    const fail = (reason: FailureReason, attempts: number) => {
      const after = reason === "open-circuit" ? breaker.waitSeconds() : retryAfter[reason];
      return {
        ok: false as const,
        reason,
        callNo,
        ms: passed(),
        attempts,
        ...(after === undefined ? {} : { retryAfter: after }),
      };
    };

    let last: FailureReason = "open-circuit";
    let attempts = 0;
    while (attempts <= (idempotent ? settings.retries : 0)) {
      try {
        const envelope = await breaker.run(async () => {
          attempts += 1;
          const given = await attempt(settings, operation, input, callNo, traced);
          if (given.code !== 200) return { given, data: undefined };
          const parsed = answer.safeParse(given.data);
          if (!parsed.success) throw new AttemptFailure("garbage");
          return { given, data: { value: parsed.data } };
        });
        if (envelope.data) return { ok: true, data: envelope.data.value, callNo, ms: passed(), attempts };
        return fail(envelope.given.code === 404 ? "not-found" : "refused", attempts);
      } catch (error) {
        if (error instanceof OpenCircuit) return fail(last, attempts);
        if (!(error instanceof AttemptFailure)) throw error;
        last = error.reason;
        if (last === "garbage") return fail(last, attempts);
        if (idempotent && attempts <= settings.retries) await wait(retryPauseMs * attempts);
      }
    }
    return fail(last, attempts);
  };
  const { system } = settings;
  return (operation, input, answer, options) =>
    watchOutside({ system, operation }, (traced) => call(operation, input, answer, options, traced), outcomeOfCall);
}

type Traced = { traceparent?: string };
/** How a call ended, as it is counted: "ok" or the reason. */
export const outcomeOfCall = (result: ExchangeResult<unknown>): string => (result.ok ? "ok" : result.reason);

async function attempt(
  settings: SystemSettings,
  operation: string,
  input: Record<string, unknown>,
  callNo: string,
  traced: Traced,
): Promise<Envelope> {
  const path = `/${settings.system}/${operation}`;
  const body = Buffer.from(JSON.stringify(input));
  const headers = {
    rid: settings.rid,
    sid: `${settings.system}.${operation}`,
    rtime: wireTime(),
    nonce: randomBytes(16).toString("hex"),
  };
  const sign = signRequest(settings.key, path, headers, body);
  const stop = AbortSignal.timeout(settings.timeoutMs);
  try {
    const reply = await fetch(settings.url + path, {
      method: "POST",
      headers: { ...headers, ...traced, sign, callno: callNo, "content-type": "application/json" },
      body,
      signal: stop,
      redirect: "error",
      cache: "no-store",
    });
    // Errors of their own and of proxies in between are not signed; nothing in them is believed but that they failed.
    if (reply.status >= 500) throw new AttemptFailure("down");
    const bytes = await readCapped(reply.body, settings.maxBytes);
    const envelope = parseEnvelope(bytes, callNo);
    // Who does not know us cannot sign for us.
    if (reply.status === 401) return { ...envelope, code: 401, data: null };
    const given = (name: string) => reply.headers.get(name) ?? "";
    const answer = {
      status: reply.status,
      nonce: headers.nonce,
      rtime: given("rtime"),
      sign: given("sign"),
      body: bytes,
    };
    if (!isAnswerOf(settings.key, answer)) throw new AttemptFailure("garbage");
    return envelope;
  } catch (error) {
    throw failureOf(error, stop.aborted);
  }
}

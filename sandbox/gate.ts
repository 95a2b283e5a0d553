import type { SandboxClock } from "./clock";
import { requestSign, type SignedRequest, sameSign } from "./signature";

/** A request's time may differ from the gateway's by ten minutes either way. */
export const windowMs = 10 * 60_000;

export type GateAnswer = { pass: true; key: string } | { pass: false; message: string };
export type Gate = (call: SignedRequest & { sign: string }) => GateAnswer;

/** Lets a signed request through once: known caller, time inside the window, right signature, nonce not seen before. */
export function createGate(callers: ReadonlyMap<string, string>, clock: SandboxClock): Gate {
  const seen = new Map<string, number>();

  /** Nonces are kept in the order they came, so the outdated ones stand in front. */
  const forgetOld = (now: number) => {
    for (const [nonce, until] of seen) {
      if (until > now) return;
      seen.delete(nonce);
    }
  };

  return (call) => {
    const key = callers.get(call.rid);
    if (!key) return { pass: false, message: "unknown rid" };
    const now = clock.wire();
    if (!/^\d{13}$/.test(call.rtime) || Math.abs(now - Number(call.rtime)) > windowMs) {
      return { pass: false, message: "rtime outside the window" };
    }
    if (!sameSign(requestSign(key, call), call.sign)) return { pass: false, message: "wrong sign" };
    if (!/^[\w-]{16,64}$/.test(call.nonce)) return { pass: false, message: "bad nonce" };
    forgetOld(now);
    const once = `${call.rid} ${call.nonce}`;
    if (seen.has(once)) return { pass: false, message: "nonce used before" };
    // A nonce must be remembered for as long as its request could still be inside the window.
    seen.set(once, now + 2 * windowMs);
    return { pass: true, key };
  };
}

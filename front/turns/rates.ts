import { createHash } from "node:crypto";
import type { IncomingMessage } from "node:http";
import { RateLimiterMemory, RateLimiterRes } from "rate-limiter-flexible";
import { networkOf } from "../client-address";
import type { Rate, Settings } from "../settings";

/** A limit that counts nothing when it allows everything. */
const limiter = ({ calls, seconds }: Rate) =>
  calls === 0 ? undefined : new RateLimiterMemory({ points: calls, duration: seconds });

const session = /(?:^|;\s*)(?:__Secure-)?next-auth\.session-token=([^;]+)/;

/** True when a request carries a session, whether or not it still holds: such requests have a lane of their own. */
export const hasSession = (request: IncomingMessage): boolean =>
  /^bearer /i.test(request.headers.authorization ?? "") || session.test(request.headers.cookie ?? "");

/** Who calls: the session they show, else their network. An invented session helps nobody: the network counts as well. */
function personOf(request: IncomingMessage, network: string): string {
  const shown = request.headers.authorization ?? session.exec(request.headers.cookie ?? "")?.[1];
  return shown ? createHash("sha1").update(shown).digest("base64") : network;
}

/** The doors at which passwords are tried. */
const signIns = new Set(["/api/auth/callback/credentials", "/api/v1/sessions"]);

/**
 * The first shield of a process, in its memory: so many calls for each person and each network. The windows that all
 * processes share (lib/platform/rate) stand behind it, where something can be guessed.
 */
export function rateShield(settings: Settings): {
  /** Seconds the caller must wait; 0 when they may go on. */
  count(request: IncomingMessage, address: string, path: string): Promise<number>;
} {
  const pages = limiter(settings.RATE_PAGES);
  const api = limiter(settings.RATE_API);
  const signIn = limiter(settings.RATE_SIGN_IN);
  const networks = limiter(settings.RATE_NETWORK);
  return {
    async count(request, address, path) {
      const network = networkOf(address);
      const own = path.startsWith("/api/v1/") ? api : pages;
      try {
        await networks?.consume(network);
        await own?.consume(personOf(request, network));
        if (request.method === "POST" && signIns.has(path)) await signIn?.consume(network);
        return 0;
      } catch (error) {
        if (error instanceof RateLimiterRes) return Math.max(1, Math.ceil(error.msBeforeNext / 1_000));
        throw error;
      }
    },
  };
}

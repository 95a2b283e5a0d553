import { createHash } from "node:crypto";
import { decode } from "next-auth/jwt";
import { now } from "../clock";
import { env } from "../env";

/** Cookies that are open at once in one process; the one opened longest ago goes first. */
const mostKept = 10_000;

const kept = new Map<string, { sessionId: string; until: number }>();

/**
 * The id of the session that a browser's cookie names; null for one that we did not write, or that is over. To open one
 * costs a tenth of a millisecond, and a browser shows the same with every call: what it says is kept under its digest. It
 * only says at whose row to look; whether that session still holds, its row is asked each time.
 */
export async function sessionOfCookie(cookie: string): Promise<string | null> {
  const key = createHash("sha256").update(cookie).digest("base64");
  const known = kept.get(key);
  if (known && now().getTime() < known.until) return known.sessionId;
  kept.delete(key);
  const token = await decode({ token: cookie, secret: env().NEXTAUTH_SECRET }).catch(() => null);
  if (typeof token?.sessionId !== "string") return null;
  if (typeof token.exp === "number") keep(key, { sessionId: token.sessionId, until: token.exp * 1_000 });
  return token.sessionId;
}

function keep(key: string, one: { sessionId: string; until: number }): void {
  const [oldest] = kept.keys();
  if (kept.size >= mostKept && oldest !== undefined) kept.delete(oldest);
  kept.set(key, one);
}

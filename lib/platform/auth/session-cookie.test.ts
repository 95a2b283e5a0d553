import { encode } from "next-auth/jwt";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { sessionOfCookie } from "./session-cookie";

const secret = "a secret of at least thirty-two letters";
beforeEach(() => {
  const given = {
    NEXTAUTH_SECRET: secret,
    TONGBAN_KEY: "0".repeat(64),
    TONGBAN_DATA: "/none",
    DATABASE_URL: "postgresql://",
  };
  for (const [name, value] of Object.entries(given)) vi.stubEnv(name, value);
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllEnvs();
});
const cookieOf = (sessionId: unknown, maxAge = 600, by = secret) =>
  encode({ token: { sessionId } as never, secret: by, maxAge });

test("a cookie names its session, each its own, however often it is shown", async () => {
  const [one, other] = await Promise.all([cookieOf("one"), cookieOf("other")]);
  for (let i = 0; i < 3; i += 1) {
    expect(await sessionOfCookie(one)).toBe("one");
    expect(await sessionOfCookie(other)).toBe("other");
  }
});

test("one that was changed, is another's or names no session is nobody's, also beside the true one", async () => {
  const own = await cookieOf("one");
  expect(await sessionOfCookie(own)).toBe("one");
  const changed = own.slice(0, -4) + (own.endsWith("AAAA") ? "BBBB" : "AAAA");
  for (const cookie of ["", "x", "a.b.c.d.e", changed, await cookieOf(7), await cookieOf("one", 600, "b".repeat(40))])
    expect(await sessionOfCookie(cookie)).toBeNull();
  expect(await sessionOfCookie(own)).toBe("one");
});

test("one that is over is nobody's, though it was read before", async () => {
  const cookie = await cookieOf("one", 100);
  expect(await sessionOfCookie(cookie)).toBe("one");
  // The library grants clocks that differ fifteen seconds.
  vi.useFakeTimers({ now: Date.now() + 117_000, toFake: ["Date"] });
  expect(await sessionOfCookie(cookie)).toBeNull();
});

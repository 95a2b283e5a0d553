import { type APIRequestContext, type BrowserContext, expect } from "@playwright/test";
import { demoPassword } from "./people";

type Cookies = Awaited<ReturnType<BrowserContext["cookies"]>>;
const kept = new Map<string, Cookies>();

/** Through the same door as the sign-in page; whoever asks has the cookie afterwards. */
export async function enter(request: APIRequestContext, login: string): Promise<void> {
  const csrf = await (await request.get("/api/auth/csrf")).json();
  const answer = await request.post("/api/auth/callback/credentials", {
    form: { csrfToken: csrf.csrfToken, account: login, password: demoPassword, json: "true" },
  });
  expect(answer.ok(), `${login} signs in: ${await answer.text()}`).toBe(true);
  const { cookies } = await request.storageState();
  expect(
    cookies.some((cookie) => cookie.name === "next-auth.session-token"),
    `${login} has a session`,
  ).toBe(true);
}

/**
 * Signs a browser in by its cookie, without the clicks. One session per person and run: what a journey signs out it signs
 * in again with `fresh`.
 */
export async function signIn(context: BrowserContext, login: string, { fresh = false } = {}): Promise<void> {
  const known = fresh ? undefined : kept.get(login);
  if (known) {
    await context.addCookies(known);
    return;
  }
  await enter(context.request, login);
  const cookies = await context.cookies();
  if (!fresh) kept.set(login, cookies);
}

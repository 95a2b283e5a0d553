import { type BrowserContext, expect } from "@playwright/test";
import { demoPassword } from "./people";

type Cookies = Awaited<ReturnType<BrowserContext["cookies"]>>;
const kept = new Map<string, Cookies>();

/**
 * Signs a browser in by its cookie, through the same door as the sign-in page, without its clicks. One session per
 * person and run: what a journey signs out it signs in again with `fresh`.
 */
export async function signIn(context: BrowserContext, login: string, { fresh = false } = {}): Promise<void> {
  const known = fresh ? undefined : kept.get(login);
  if (known) {
    await context.addCookies(known);
    return;
  }
  const csrf = await (await context.request.get("/api/auth/csrf")).json();
  const answer = await context.request.post("/api/auth/callback/credentials", {
    form: { csrfToken: csrf.csrfToken, account: login, password: demoPassword, json: "true" },
  });
  expect(answer.ok(), `${login} signs in: ${await answer.text()}`).toBe(true);
  const cookies = await context.cookies();
  expect(
    cookies.some((cookie) => cookie.name === "next-auth.session-token"),
    `${login} has a session`,
  ).toBe(true);
  if (!fresh) kept.set(login, cookies);
}

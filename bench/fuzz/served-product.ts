import { demoPassword } from "@/prisma/seed/factories/seed-city";

/** Who throws things: somebody of every role. */
export const people = [
  "citizen",
  "citizen2",
  "firm",
  "clerk",
  "approver",
  "chief",
  "supervisor",
  "cityadmin",
  "auditor",
] as const;

type Json = Record<string, unknown>;

/** The product at an address: signs its people in and looks around for what is there. */
export class ServedProduct {
  readonly tokens: Record<string, string> = {};
  readonly cookies: Record<string, string> = {};
  readonly #renewing: Record<string, Promise<void>> = {};
  /** How often somebody had to sign in again. */
  signedInAgain = 0;

  constructor(readonly base: string) {}

  /** Everybody's Bearer token and session cookie. */
  async signIn(): Promise<void> {
    for (const account of people) await this.signInAs(account);
  }

  /** Who was signed out by what was thrown signs in again: calls of nobody get no further than the door. */
  async stillIn(account: (typeof people)[number]): Promise<void> {
    this.#renewing[account] ??= this.#renew(account).finally(() => delete this.#renewing[account]);
    await this.#renewing[account];
  }

  async #renew(account: (typeof people)[number]): Promise<void> {
    const [api, page] = await Promise.all([
      fetch(`${this.base}/api/v1/cases?size=1`, { headers: { authorization: `Bearer ${this.tokens[account]}` } }),
      fetch(`${this.base}/api/auth/session`, { headers: { cookie: this.cookies[account] ?? "" } }),
    ]);
    const session = await page.text();
    await api.text();
    if (api.status === 401 || !session.includes('"user"')) {
      await this.signInAs(account);
      this.signedInAgain += 1;
    }
  }

  async signInAs(account: (typeof people)[number]): Promise<void> {
    const answer = await fetch(`${this.base}/api/v1/sessions`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ account, password: demoPassword }),
    });
    if (answer.status !== 201) throw new Error(`${account} cannot sign in: ${answer.status}`);
    this.tokens[account] = String(((await answer.json()) as Json).token);
    this.cookies[account] = await this.#cookieOf(account);
  }

  async #cookieOf(account: string): Promise<string> {
    const cookies = (answer: Response) => answer.headers.getSetCookie().map((one) => one.split(";")[0] ?? "");
    const first = await fetch(`${this.base}/api/auth/csrf`);
    const { csrfToken } = (await first.json()) as { csrfToken: string };
    const answer = await fetch(`${this.base}/api/auth/callback/credentials`, {
      method: "POST",
      redirect: "manual",
      headers: { cookie: cookies(first).join("; "), "content-type": "application/x-www-form-urlencoded" },
      body: new URLSearchParams({ csrfToken, account, password: demoPassword, json: "true" }),
    });
    const session = cookies(answer).find((one) => one.includes("session-token"));
    if (!session) throw new Error(`${account} cannot sign in: ${answer.status}`);
    return session;
  }

  async ask(path: string, as?: string, body?: unknown, method = body === undefined ? "GET" : "POST"): Promise<Json> {
    const answer = await fetch(`${this.base}/api/v1${path}`, {
      method,
      headers: {
        ...(as ? { authorization: `Bearer ${this.tokens[as]}` } : {}),
        ...(body === undefined ? {} : { "content-type": "application/json" }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await answer.text();
    return text.startsWith("{") ? (JSON.parse(text) as Json) : {};
  }

  /** The codes of all services. */
  async services(): Promise<string[]> {
    const { items } = await this.ask("/services?size=200");
    return (items as { code: string }[]).map(({ code }) => code);
  }

  /** Brings a file for a material of a case. */
  async attach(as: string, ref: string, requirement: string, bytes: Uint8Array): Promise<Json> {
    const body = new FormData();
    body.set("requirement", requirement);
    body.set("file", new File([Buffer.from(bytes)], `${requirement}.png`, { type: "image/png" }));
    const headers = { authorization: `Bearer ${this.tokens[as]}` };
    const answer = await fetch(`${this.base}/api/v1/cases/${ref}/materials`, { method: "POST", headers, body });
    return (await answer.json()) as Json;
  }
}

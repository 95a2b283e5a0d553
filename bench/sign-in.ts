/** Signs in through the door of the sign-in page; answers the session cookie. */
export async function cookieOf(base: string, login: string, password: string): Promise<string> {
  const cookies = (response: Response) => response.headers.getSetCookie().map((one) => one.split(";")[0] ?? "");
  const first = await fetch(`${base}/api/auth/csrf`);
  const { csrfToken } = (await first.json()) as { csrfToken: string };
  const answer = await fetch(`${base}/api/auth/callback/credentials`, {
    method: "POST",
    redirect: "manual",
    headers: { cookie: cookies(first).join("; "), "content-type": "application/x-www-form-urlencoded" },
    body: new URLSearchParams({ csrfToken, account: login, password, json: "true" }),
  });
  const session = cookies(answer).find((one) => one.includes("session-token"));
  if (!session) throw new Error(`${login} could not sign in: ${answer.status}`);
  return session;
}

/** Bearer tokens of some people, a few at a time: proving a password takes a core a while. */
export async function tokensOf(
  base: string,
  logins: readonly string[],
  password: string,
): Promise<Record<string, string>> {
  const tokens: Record<string, string> = {};
  const waiting = [...logins];
  const next = async () => {
    for (let account = waiting.shift(); account; account = waiting.shift()) {
      const answer = await fetch(`${base}/api/v1/sessions`, {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify({ account, password }),
      });
      if (answer.status !== 201)
        throw new Error(`${account} could not sign in: ${answer.status} ${await answer.text()}`);
      tokens[account] = ((await answer.json()) as { token: string }).token;
    }
  };
  await Promise.all([next(), next(), next(), next()]);
  return tokens;
}

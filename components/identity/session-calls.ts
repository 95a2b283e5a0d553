/**
 * The two calls of the sign-on that a page needs, as next-auth's own client makes them: that client brings 9 KB (gzip) of
 * session polling and providers to every page that can sign somebody out.
 */
async function post(path: string, fields: Record<string, string>): Promise<{ ok: boolean; url: string }> {
  const { csrfToken } = (await (await fetch("/api/auth/csrf")).json()) as { csrfToken: string };
  const answer = await fetch(`/api/auth/${path}`, {
    method: "POST",
    body: new URLSearchParams({ ...fields, csrfToken, json: "true" }),
  });
  return { ok: answer.ok, url: ((await answer.json()) as { url: string }).url };
}

/** Signs in by account and password. The refusal with its parameters ("identity/locked?time=…"), or null. Throws when the
 *  line breaks or the answer is none of the sign-on. */
export async function signIn(account: string, password: string): Promise<string | null> {
  const { ok, url } = await post("callback/credentials", { account, password, callbackUrl: window.location.href });
  const error = new URL(url).searchParams.get("error");
  return ok ? error : (error ?? "platform/busy");
}

/** Ends the session and opens `path` as a new document: nothing of the person stays in the browser's memory. */
export async function signOut(path: string): Promise<void> {
  const { url } = await post("signout", { callbackUrl: path });
  window.location.assign(url);
}

import type { Locale } from "@/lib/platform/i18n/locale";

/** What the open API says when it does not do something: what, why, what next, and the stable code. */
export type ApiProblem = {
  status: number;
  code: string;
  title: string;
  detail: string;
  next: string;
  [extension: string]: unknown;
};

/** `problem` null: the line broke, nobody knows whether it arrived; the same key may be sent again. */
export type ApiAnswer<T> = { ok: true; data: T } | { ok: false; problem: ApiProblem | null };

type Options = { body?: unknown; key?: string; signal?: AbortSignal; keepalive?: boolean };

const isProblem = (body: unknown): body is ApiProblem =>
  typeof body === "object" && body !== null && "code" in body && "title" in body;

/** One call of the open API from the browser, in the page's language, under the person's session. */
export async function apiCall<T>(
  locale: Locale,
  method: "GET" | "POST" | "PUT" | "DELETE",
  path: string,
  options: Options = {},
): Promise<ApiAnswer<T>> {
  try {
    const answer = await fetch(`/api/v1${path}`, {
      method,
      headers: {
        "accept-language": locale,
        ...(options.body === undefined ? {} : { "content-type": "application/json" }),
        ...(options.key ? { "idempotency-key": options.key } : {}),
      },
      body: options.body === undefined ? undefined : JSON.stringify(options.body),
      signal: options.signal,
      keepalive: options.keepalive,
    });
    const body: unknown = answer.status === 204 ? null : await answer.json();
    if (answer.ok) return { ok: true, data: body as T };
    return { ok: false, problem: isProblem(body) ? body : null };
  } catch (error) {
    if (error instanceof DOMException && error.name === "AbortError") throw error;
    return { ok: false, problem: null };
  }
}

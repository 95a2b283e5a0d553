import { readFileSync } from "node:fs";
import path from "node:path";
import { Jar } from "./jar";

/** The acts that the pages of a build know, by their numbers. */
export function actsOf(folder: string, dist: string): string[] {
  const file = path.join(folder, dist, "server", "server-reference-manifest.json");
  return Object.keys((JSON.parse(readFileSync(file, "utf8")) as { node: object }).node);
}

/** A page that somebody opened and left open, with the cookies of a browser: the files it may still ask for. */
export class OpenPage {
  private constructor(
    readonly base: string,
    readonly at: string,
    readonly files: readonly string[],
    readonly jar: Jar,
    readonly onAnswer: (status: number | null) => void,
  ) {}

  static async open(
    base: string,
    at: string,
    onAnswer: (status: number | null) => void,
    jar = new Jar(),
  ): Promise<OpenPage> {
    const page = new OpenPage(base, at, [], jar, onAnswer);
    const { status, text } = await page.#ask(at);
    if (status !== 200) throw new Error(`${at}: ${status}`);
    // Named in the page itself, and in what its script will load later.
    const named = [...text.matchAll(/static\/chunks\/[^"'\\<>\s?]+\.(?:js|css)/g)].map(([file]) => `/_next/${file}`);
    return new OpenPage(base, at, [...new Set(named)], jar, onAnswer);
  }

  /** The same browser loads it anew. */
  again = (): Promise<OpenPage> => OpenPage.open(this.base, this.at, this.onAnswer, this.jar);

  /** Files of the page that were not to be had now, each with what was heard instead. */
  async missing(): Promise<{ file: string; status: number | null }[]> {
    const gone: { file: string; status: number | null }[] = [];
    for (const file of this.files) {
      const { status } = await this.#ask(file);
      if (status !== 200) gone.push({ file, status });
    }
    return gone;
  }

  /** Presses a button of the page. Answers what its script hears. */
  async press(act: string): Promise<{ status: number | null; outdated: boolean; code: string }> {
    const { status, text, headers } = await this.#ask(this.at, {
      method: "POST",
      headers: { "next-action": act, "content-type": "text/plain;charset=UTF-8", accept: "text/x-component" },
      body: "[]",
    });
    const code = /"code":"([^"]+)"/.exec(text)?.[1] ?? "";
    return { status, outdated: headers?.get("x-nextjs-action-not-found") === "1", code };
  }

  async #ask(address: string, init: RequestInit & { headers?: Record<string, string> } = {}) {
    const answer = await fetch(`${this.base}${address}`, {
      ...init,
      redirect: "manual",
      headers: { "sec-fetch-site": "same-origin", accept: "text/html", ...init.headers, cookie: this.jar.text },
      signal: AbortSignal.timeout(12_000),
    }).catch(() => null);
    const text = (await answer?.text().catch(() => null)) ?? null;
    const status = text === null ? null : (answer?.status ?? null);
    this.onAnswer(status);
    if (answer) this.jar.keep(answer.headers.getSetCookie());
    return { status, text: text ?? "", headers: answer?.headers };
  }
}

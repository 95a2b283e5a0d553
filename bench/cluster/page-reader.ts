import { setTimeout as wait } from "node:timers/promises";
import { demoPassword } from "@/prisma/seed/factories/seed-city";
import type { ConfirmedJournal } from "../kill/confirmed-journal";
import type { Faults } from "../kill/faults";
import { cookieOf } from "../sign-in";
import { Jar } from "./jar";

/**
 * Somebody with a browser who types into a draft and looks at its page after every save: with the cookies they were given,
 * through HAProxy, whichever process and node answers. Counts pages, and those that show something older than the last save.
 */
export class PageReader {
  pages = 0;
  older = 0;
  #stopping = false;
  readonly #jar = new Jar();
  readonly #done: Promise<void>;

  constructor(
    readonly base: string,
    readonly login: string,
    readonly journal: ConfirmedJournal,
    readonly faults: Faults,
    readonly onAnswer: (status: number | null) => void,
  ) {
    this.#done = this.#run().catch((error: unknown) =>
      faults.add("the reader of pages gave up", { error: String(error) }),
    );
  }

  async stop(): Promise<void> {
    this.#stopping = true;
    await this.#done;
  }

  async #run(): Promise<void> {
    this.#jar.keep([await cookieOf(this.base, this.login, demoPassword)]);
    const scenario = { kind: "bulk-sales", dineIn: "no", size: "small" };
    const [key, body] = [crypto.randomUUID(), { service: "food-business", scenario, values: {} }];
    const made = await this.#ask("POST", "/api/v1/cases", body, key);
    const { id, draftNo, state, version } = JSON.parse(made) as Record<"id" | "draftNo" | "state", string> & {
      version: number;
    };
    const call = { login: this.login, method: "POST" as const, path: "/cases", key, body };
    const said = { caseId: id, draftNo, caseNo: null, state, version };
    this.journal.add({ story: "browser", act: "draft", call, status: 201, said });
    for (let n = 1; !this.#stopping; n += 1) {
      await this.#ask("PUT", `/api/v1/cases/${draftNo}/form`, { values: { operatorName: `第${n}号小馆` } });
      const page = await this.#ask("GET", `/apply/food-business/${draftNo}/form`);
      const shown = Math.max(...[...page.matchAll(/第(\d+)号小馆/g)].map(([, number]) => Number(number)));
      this.pages += 1;
      if (shown < n) {
        this.older += 1;
        this.faults.add("a page showed something older than what was just saved", { draftNo, saved: n, shown });
      }
      await wait(250);
    }
  }

  /** Asks until it is answered, as people press a button again. */
  async #ask(method: string, path: string, body?: unknown, key: string = crypto.randomUUID()): Promise<string> {
    for (;;) {
      const answer = await fetch(`${this.base}${path}`, {
        method,
        redirect: "manual",
        headers: {
          cookie: this.#jar.text,
          "sec-fetch-site": "same-origin",
          ...(body === undefined ? {} : { "content-type": "application/json", "idempotency-key": key }),
        },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
        signal: AbortSignal.timeout(12_000),
      }).catch(() => null);
      const text = await answer?.text().catch(() => null);
      this.onAnswer(text === null || text === undefined ? null : (answer?.status ?? null));
      if (answer && typeof text === "string" && answer.status < 300) {
        this.#jar.keep(answer.headers.getSetCookie());
        return text;
      }
      if (answer && answer.status < 500 && answer.status !== 429)
        throw new Error(`${method} ${path}: ${answer.status} ${text?.slice(0, 300)}`);
      await wait(500);
    }
  }
}

import { randomUUID } from "node:crypto";
import { setTimeout as wait } from "node:timers/promises";
import { demoPassword } from "@/prisma/seed/factories/seed-city";
import type { Confirmed, ConfirmedJournal, Said, UnsafeCall } from "./confirmed-journal";
import type { Faults } from "./faults";
import type { InFlight } from "./in-flight";
import type { Chance } from "./seeded";
import { smallFile } from "./small-file";

export type Body = Record<string, unknown>;
export type Answer = {
  status: number;
  body: Body;
  retryAfter: number | null;
  /** Up to where the call wrote, if it says so. */
  position: string | null;
};

/** Answers that say "not now": a good client comes again with the same key. */
const notNow = new Set([429, 502, 503, 504]);
const signedOut = "identity/signed-out";
const callLimit = 12_000;
/** Longer than any row of kills that leaves no time between them: while kills go on, nobody gives up. */
const patience = 600_000;

export type ClientTools = {
  base: string;
  journal: ConfirmedJournal;
  inFlight: InFlight;
  faults: Faults;
  /** Told of every confirmed act and when its last try was sent (ms, performance.now): whether the product is back. */
  onConfirmed(entry: Confirmed, sentAt: number): void;
  /** True once no new act may begin: what was sent is still brought to its answer. */
  isStopping(): boolean;
  /** How often a client was told to come again, by answer ("503 platform/busy", "cut"). */
  refusals: Map<string, number>;
  /** Told of the status of every answer; null: it was cut or nobody answered in time. */
  onAnswer?(status: number | null): void;
  /** Looks at once whether what was confirmed can be seen by who did it; `read` shows how far they have written. */
  readBack?(entry: Confirmed, read: ((path: string) => Promise<Body>) | null): Promise<void>;
};

/** The load ends: this case stays where it stands. */
export class Stopped extends Error {}

/** An outside system that speaks the open API well: keys, the same key again after a cut or a "not now", sessions kept. */
export class SteadyClient {
  readonly #tokens = new Map<string, string>();

  constructor(
    readonly tools: ClientTools,
    readonly chance: Chance,
  ) {}

  /** Reads until it is answered: nothing older than `position`. */
  async get(login: string, path: string, position?: string): Promise<Body> {
    const shown: Record<string, string> = position === undefined ? {} : { "tongban-position": position };
    const { body } = await this.#untilAnswered(`GET ${path}`, async () =>
      this.#fetch(path, { headers: { ...(await this.#bearer(login)), ...shown } }),
    );
    return body;
  }

  /** One unsafe call, sent until it is answered, and noted when it is confirmed. Null: refused, which is a fault by itself. */
  async act(story: string, act: string, call: Omit<UnsafeCall, "key">): Promise<Confirmed | null> {
    if (this.tools.isStopping()) throw new Stopped();
    const keyed = { ...call, key: randomUUID() };
    const file = call.file ? await smallFile(call.file.text) : null;
    const done = this.tools.inFlight.begin(act);
    let sentAt = 0;
    const send = () => {
      sentAt = performance.now();
      return this.send(keyed);
    };
    const { status, body, position } = await this.#untilAnswered(`${story} ${act}`, send).finally(done);
    if (status >= 300) {
      this.tools.faults.add(`${act} was refused`, { story, call: keyed, status, body });
      return null;
    }
    const said: Said = saidBy(body);
    if (file) {
      said.digest = file.digest;
      if (!JSON.stringify(body).includes(file.digest))
        this.tools.faults.add("the answer to an upload does not name the file", { story, keyed, body });
    }
    const entry = this.tools.journal.add({ story, act, call: keyed, status, said });
    this.tools.onConfirmed(entry, sentAt);
    const read = position === null ? null : (at: string) => this.get(call.login, at, position);
    await this.tools.readBack?.(entry, read);
    return entry;
  }

  /** Sends a call once, with its key. Throws when nobody answers. */
  async send({ login, method, path, key, body, file }: UnsafeCall): Promise<Answer> {
    const headers: Record<string, string> = { ...(await this.#bearer(login)), "idempotency-key": key };
    if (!file) {
      headers["content-type"] = "application/json";
      return this.#fetch(path, { method, headers, body: JSON.stringify(body ?? {}) });
    }
    const form = new FormData();
    form.set("requirement", file.requirement);
    const { bytes } = await smallFile(file.text);
    form.set("file", new File([Buffer.from(bytes)], file.name, { type: "application/pdf" }));
    return this.#fetch(path, { method, headers, body: form });
  }

  async #bearer(login: string): Promise<Record<string, string>> {
    const known = this.#tokens.get(login);
    if (known) return { authorization: `Bearer ${known}` };
    const { body } = await this.#untilAnswered(`sign in ${login}`, () =>
      this.#fetch("/sessions", {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify({ account: login, password: demoPassword }),
      }),
    );
    this.#tokens.set(login, String(body.token));
    return { authorization: `Bearer ${String(body.token)}` };
  }

  async #untilAnswered(what: string, send: () => Promise<Answer>): Promise<Answer> {
    const begun = performance.now();
    for (;;) {
      const answer = await send().catch((error: unknown) => error as Error);
      this.tools.onAnswer?.(answer instanceof Error ? null : answer.status);
      if (answer instanceof Error || notNow.has(answer.status)) this.#note(answer);
      else if (answer.body.code === signedOut) {
        // Whether a session may end is the day's to say; a good client signs in again and goes on.
        this.#tokens.clear();
        this.#note(answer);
      } else if (answer.status < 500) return answer;
      else this.tools.faults.add(`an answer of ${answer.status}`, { what, body: answer.body });
      if (performance.now() - begun > patience) {
        this.tools.faults.add("never answered", { what, answer: String(answer) });
        throw new Error(`${what}: never answered`);
      }
      const asked = answer instanceof Error ? null : answer.retryAfter;
      // A little sooner than asked: the harness wants to meet the product while it gets up.
      await wait(Math.min((asked ?? 1) * 1_000, this.chance.between(150, 900)));
    }
  }

  #note(answer: Answer | Error): void {
    const name = answer instanceof Error ? "cut or silent" : `${answer.status} ${String(answer.body.code ?? "")}`;
    const { refusals, faults } = this.tools;
    refusals.set(name, (refusals.get(name) ?? 0) + 1);
    if (!(answer instanceof Error) && answer.status === 503 && answer.retryAfter === null)
      faults.add("503 without Retry-After", { body: answer.body });
  }

  async #fetch(path: string, init: RequestInit): Promise<Answer> {
    const response = await fetch(`${this.tools.base}/api/v1${path}`, {
      ...init,
      signal: AbortSignal.timeout(callLimit),
    });
    const text = await response.text();
    const isJson = (response.headers.get("content-type") ?? "").includes("json");
    const wait = response.headers.get("retry-after");
    return {
      status: response.status,
      body: isJson ? (JSON.parse(text) as Body) : { text: text.slice(0, 300) },
      retryAfter: wait === null ? null : Number(wait),
      position: response.headers.get("tongban-position"),
    };
  }
}

function saidBy(body: Body): Said {
  if (typeof body.revision === "number") return { revision: body.revision };
  if (Array.isArray(body.items)) {
    const rated = (body.items as { node?: string; given?: unknown }[]).flatMap((one) =>
      one.node && one.given ? [one.node] : [],
    );
    return rated.length > 0 ? { rated } : {};
  }
  return {
    caseId: String(body.id),
    draftNo: String(body.draftNo),
    caseNo: body.caseNo === null ? null : String(body.caseNo),
    state: String(body.state),
    version: Number(body.version),
  };
}

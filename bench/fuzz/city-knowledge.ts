import type { FormSchema } from "@/lib/forms/contract";
import demoPeople from "@/prisma/seed/demo/city/people.json";
import staff from "@/prisma/seed/demo/city/staff.json";
import { completeValues } from "@/prisma/seed/factories/complete-values";
import { demoPassword } from "@/prisma/seed/factories/seed-city";
import type { FuzzCall } from "./finish-call";
import type { Known } from "./from-schema";
import type { FuzzAnswer } from "./judge";
import { type Fit, KnownCases } from "./known-cases";
import type { Reference, ReferenceName } from "./references";

export type { Fit } from "./known-cases";

type Json = Record<string, unknown>;
/** Asks the product for something, as somebody or as nobody; `{}` when it is refused. `path` is below /api/v1. */
export type Ask = (path: string, as?: string) => Promise<Json>;

type KnownService = {
  form: FormSchema;
  item: { materials: { key: string }[]; scenario: { questions: { key: string; options: { value: string }[] }[] } };
};

/** The service on whose way through the city everybody signs in who is needed. */
export const mainService = "food-business";
/** Answers with which it asks for the fewest materials. */
export const mainScenario = { kind: "bulk-sales", dineIn: "no", size: "small" };

const rows = (value: unknown) => (Array.isArray(value) ? (value as Json[]) : []);
const at = <T>(list: readonly T[], n: number): T | undefined => list[n % Math.max(1, list.length)];

/** What there is in the city and what may be done with it, learned from answers: first by looking round, then from every call. */
export class CityKnowledge {
  readonly cases = new KnownCases();
  readonly services = new Map<string, KnownService>();
  readonly #lists = new Map<string, Set<string>>();
  /** Who was let in, by operation. */
  readonly #welcome = new Map<string, Set<string>>();
  #keys = 0;
  readonly #last = new Map<string, FuzzCall>();

  constructor(
    private readonly ask: Ask,
    private readonly options: { people: readonly string[]; picture: Uint8Array },
  ) {
    const logins = staff.map(({ login }) => login);
    this.#note(
      "login",
      logins.filter((login) => !options.people.includes(login)),
    );
    this.#note("colleague", logins);
    this.#note("password", [demoPassword]);
    this.#note(
      "idLast4",
      demoPeople.map(({ idNo }) => idNo.slice(-4)),
    );
  }

  #note(name: string, values: readonly unknown[]): void {
    const known = this.#lists.get(name) ?? new Set();
    for (const one of values) if (typeof one === "string" && one) known.add(one);
    this.#lists.set(name, known);
  }

  #noteOf(name: string, listed: readonly object[], key: string): void {
    this.#note(
      name,
      listed.map((one) => (one as Json)[key]),
    );
  }

  #list = (name: string): string[] => [...(this.#lists.get(name) ?? [])];

  /** Looks round: the services, and the cases of everybody as everybody sees them. */
  async lookRound(services: readonly string[]): Promise<void> {
    const { ask, options } = this;
    const { people } = options;
    for (const code of services) this.services.set(code, (await ask(`/services/${code}`)) as unknown as KnownService);
    const listed = rows((await ask("/services?size=200")).items);
    this.#noteOf("department", listed, "department");
    this.#noteOf("area", listed, "area");
    const refs = new Set<string>();
    for (const as of people) {
      for (const one of rows((await ask("/cases?size=50", as)).items)) refs.add(String(one.draftNo));
      for (const one of rows((await ask("/tasks?limit=100", as)).items)) refs.add(String(one.caseNo));
      this.#noteOf("document", rows((await ask("/library", as)).items), "id");
    }
    for (const ref of refs) await this.look(ref, people);
  }

  /** How a case stands now, to each of these people. */
  async look(ref: string, people: readonly string[]): Promise<void> {
    const before = this.cases.find(ref);
    await Promise.all(
      people.map(async (as) => {
        const view = await this.ask(`/cases/${encodeURIComponent(ref)}`, as);
        if (typeof view.draftNo === "string") this.#see(as, view);
        else if (before && view.code === "case/not-found") this.cases.unsee(as, before.id);
      }),
    );
  }

  #see(as: string, view: Json): void {
    this.cases.see(as, view);
    this.#noteOf("paper", rows(view.papers), "number");
  }

  /** What an answer tells: who is let in, what there is now, and how the case stands for everybody who has to do with it. */
  async learn(call: FuzzCall, { status, type, body }: FuzzAnswer): Promise<void> {
    if (call.method !== "GET") this.#last.set(call.of, call);
    if (status < 200 || status >= 300) return;
    if (call.as) this.#welcome.set(call.of, (this.#welcome.get(call.of) ?? new Set()).add(call.as));
    const told = type === "application/json" && body.startsWith("{") ? (JSON.parse(body) as Json) : {};
    const ref = /\/cases\/([\w-]+)/.exec(call.path)?.[1] ?? "";
    if (typeof told.next === "string") this.#note(`cursor ${call.of}`, [told.next]);
    if (call.of.includes("/walk-ins")) this.#noteOf("walkIn", [told, ...rows(told.items)], "number");
    if (call.of.includes("/library")) this.#noteOf("document", rows(told.items), "id");
    if (call.of.endsWith("/sharing")) this.#noteOf("target", rows(told.items), "target");
    if (call.of.endsWith("/materials")) {
      const files = rows(told.items).flatMap(({ requirement, files: own }) =>
        rows(own).map(({ id }) => ({ id: String(id), requirement: String(requirement) })),
      );
      this.cases.find(ref)?.files.splice(0, Number.POSITIVE_INFINITY, ...files);
    }
    if (call.method === "GET") return;
    const changed = typeof told.draftNo === "string" ? told.draftNo : status === 204 ? ref : "";
    if (!changed) return;
    if (call.as && Array.isArray(told.possible)) this.#see(call.as, told);
    const seen = this.cases.find(changed)?.seenBy.keys() ?? [];
    await this.look(changed, [...new Set([...seen, "clerk", "approver", "chief"])]);
  }

  /** The last unsafe call of an operation. */
  lastOf = (of: string): FuzzCall | undefined => this.#last.get(of);

  /** Who can do this where; where it is about no case, somebody who was let in before. */
  fitFor(of: string, n: number): Fit | undefined {
    const fits = this.cases.fitsOf(of);
    if (fits) return at(fits, n);
    // Whoever signs out is missed by nobody.
    if (of === "DELETE /api/v1/sessions/current") return { as: "auditor" };
    const as = at([...(this.#welcome.get(of) ?? [])], n);
    return as ? { as } : undefined;
  }

  /** What a reference comes to; undefined when nothing of the sort is known yet. */
  valueOf({ name, n, any, spoilt }: Reference, as: string | null, fit: Fit, of = ""): unknown {
    const code = fit.service ?? fit.case?.service ?? mainService;
    const scenario = fit.case?.scenario ?? this.scenarioOf(code, fit.n ?? n);
    if (name === "bytes") return this.options.picture;
    // A new one each time, or one that somebody has used for something else.
    if (name === "key") return n % 10 === 0 ? `fuzz-${n % 40}` : `fuzz-${n}-${this.#keys++}`;
    if (name === "colleague" && n % 2 === 0) return at(["approver", "chief", "clerk"], n / 2);
    if (name === "scenario") return scenario;
    if (name === "form") return this.#formOf(code, scenario, n, spoilt);
    if (name === "cursor") return at(this.#list(`cursor ${of}`), n);
    if (name === "service")
      return n % 2 === 0 && this.services.has(mainService) ? mainService : at([...this.services.keys()], n);
    if (name === "requirement") {
      const own = (any ? at([...this.services.values()], n) : this.services.get(code))?.item?.materials ?? [];
      return (any ? undefined : fit.file?.requirement) ?? at(own, n)?.key;
    }
    if (!any) {
      if (name === "case" && fit.case) return (n % 4 === 0 ? null : fit.case.caseNo) ?? fit.case.draftNo;
      if (name === "task" && fit.task) return fit.task;
      if (name === "file" && fit.file) return fit.file.id;
    }
    return this.#anyOf(name, n, any ? null : as);
  }

  #anyOf(name: ReferenceName, n: number, as: string | null): string | undefined {
    const own = this.cases.named(name, as);
    return at(own.length > 0 ? own : this.cases.named(name, null), n) ?? at(this.#list(name), n);
  }

  /** Answers to the questions of a service: those of the main way, or the one or the other. */
  scenarioOf(code: string, n: number): Record<string, string> {
    if (code === mainService && n % 4 > 0) return mainScenario;
    const questions = this.services.get(code)?.item?.scenario.questions ?? [];
    return Object.fromEntries(questions.map(({ key, options }) => [key, at(options, n)?.value ?? ""]));
  }

  #formOf(code: string, scenario: Record<string, string>, n: number, spoilt?: string): Json {
    const form = this.services.get(code)?.form;
    const values: Json = form ? completeValues(form, scenario) : {};
    const key = at(Object.keys(values), n);
    return spoilt === undefined || key === undefined ? values : { ...values, [key]: spoilt };
  }

  /** The same by the names of fields, for what is drawn at once: acts, pages, wild calls. */
  named(): Known {
    const codes = [...this.services.keys()];
    return {
      caseNo: this.cases.named("case", null),
      id: [...new Set(this.cases.named("task", null))],
      number: this.#list("paper"),
      code: codes,
      service: codes,
      requirement: ["business-licence", "resident-id", "layout", "safety-rules"],
    };
  }
}

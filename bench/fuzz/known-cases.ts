import type { ReferenceName } from "./references";

type Json = Record<string, unknown>;
type SeenTask = { id: string; node: string; state: string; decision: boolean; mine: boolean };
/** A case as somebody sees it: what they may do with it, and its steps. */
type Seen = { possible: readonly string[]; tasks: readonly SeenTask[] };

export type KnownCase = {
  id: string;
  draftNo: string;
  caseNo: string | null;
  service: string;
  scenario: Record<string, string>;
  subject: string;
  seenBy: Map<string, Seen>;
  files: { id: string; requirement: string }[];
};

/** Where and by whom something can be done: what a call is about when it is made. */
export type Fit = {
  as?: string;
  case?: KnownCase;
  task?: string;
  file?: { id: string; requirement: string };
  service?: string;
  /** Which answers to the questions of the service. */
  n?: number;
};

/** Acts of the open API that go by other names in a case's `possible`; any of them will do. */
const otherNames: Readonly<Record<string, readonly string[]>> = {
  "PUT form": ["save"],
  "DELETE ": ["discard"],
  "DELETE files": ["save"],
  "POST materials": ["save", "accept", "supply", "resubmit"],
  "POST hand-over": ["accept", "receive"],
  "POST finish-at-once": ["receive", "accept", "submit"],
  "POST answer-request": ["terminate"],
  "POST sharing": ["save"],
  "POST evaluation": ["withdraw", "deliver"],
};

const underCase = /^(\w+) \/api\/v1\/cases\/\{caseNo\}\/?([\w-]*)/;
const underTask = /^POST \/api\/v1\/tasks\/\{id\}\/(\w+)/;

/** What is done with a task by whom: free ones are taken, one's own are worked on. */
const fitsTask = (act: string, { state, mine, decision }: SeenTask) =>
  act === "claim" || act === "seize"
    ? state === "open" || (act === "seize" && !mine)
    : mine && (act !== "complete" || !decision);

/** The cases of the city as its people see them. */
export class KnownCases {
  readonly #byId = new Map<string, KnownCase>();

  get all(): readonly KnownCase[] {
    return [...this.#byId.values()];
  }

  find(ref: string): KnownCase | undefined {
    return this.all.find(({ id, draftNo, caseNo }) => [id, draftNo, caseNo].includes(ref));
  }

  /** Notes how somebody sees a case (`Case` of openapi.json). */
  see(person: string, view: Json): KnownCase {
    const id = String(view.id);
    const before = this.#byId.get(id);
    const one: KnownCase = {
      id,
      draftNo: String(view.draftNo),
      caseNo: typeof view.caseNo === "string" ? view.caseNo : null,
      service: String((view.service as Json | undefined)?.code),
      scenario: (view.scenario ?? {}) as Record<string, string>,
      subject: String((view.applicant as Json | undefined)?.subjectId),
      seenBy: before?.seenBy ?? new Map(),
      files: before?.files ?? [],
    };
    one.seenBy.set(person, { possible: view.possible as string[], tasks: view.tasks as SeenTask[] });
    this.#byId.set(id, one);
    return one;
  }

  /** Somebody sees it no longer. */
  unsee(person: string, id: string): void {
    const one = this.#byId.get(id);
    one?.seenBy.delete(person);
    if (one?.seenBy.size === 0) this.#byId.delete(id);
  }

  /** Everywhere an operation can be done; null when it is about no case and no step of one. */
  fitsOf(of: string): Fit[] | null {
    const task = underTask.exec(of);
    const inCase = underCase.exec(of);
    if (task) {
      const act = task[1] ?? "";
      return this.#each((found, as, { tasks }) =>
        tasks
          .filter((one) => fitsTask(act, one) && one.state !== "done")
          .map(({ id }) => ({ as, case: found, task: id })),
      );
    }
    if (!inCase) return null;
    const [, method = "", act = ""] = inCase;
    const wanted = otherNames[`${method} ${act}`] ?? [act];
    if (method === "GET") return this.#each((found, as) => [{ as, case: found }]);
    return this.#each((found, as, { possible, tasks }) => {
      if (!possible.some((one) => wanted.includes(one))) return [];
      if (act === "decide" && !tasks.some(({ decision, mine }) => decision && mine)) return [];
      if (act === "files") return found.files.map((file) => ({ as, case: found, file }));
      return [{ as, case: found }];
    });
  }

  #each(fits: (found: KnownCase, as: string, seen: Seen) => Fit[]): Fit[] {
    return this.all.flatMap((found) => [...found.seenBy].flatMap(([as, seen]) => fits(found, as, seen)));
  }

  /** What of the cases somebody sees (or anybody) is named so. */
  named(name: ReferenceName, person: string | null): string[] {
    const cases = this.all.filter(({ seenBy }) => person === null || seenBy.has(person));
    if (name === "case") return cases.map(({ caseNo, draftNo }) => caseNo ?? draftNo);
    if (name === "subject") return cases.map(({ subject }) => subject);
    if (name === "file") return cases.flatMap(({ files }) => files.map(({ id }) => id));
    const tasks = cases.flatMap(({ seenBy }) => [...seenBy.values()].flatMap((seen) => seen.tasks));
    if (name === "task") return tasks.map(({ id }) => id);
    return name === "node" ? tasks.map(({ node }) => node) : [];
  }
}

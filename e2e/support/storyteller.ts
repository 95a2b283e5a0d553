import { type ChildProcess, spawn } from "node:child_process";
import { createInterface } from "node:readline";

type Act =
  | "drafted"
  | "broughtByApplicant"
  | "preReviewed"
  | "received"
  | "accepted"
  | "reviewed"
  | "sharedOnly"
  | "mended";
export type Delivery = { way: "electronic" | "pick-up" | "courier"; address?: string };
export type Step =
  | { act: Act; at: string }
  | { act: "submitted"; at: string; delivery?: Delivery }
  | { act: "askedToMend" | "askedAgain"; at: string; requirement: string; reason: string }
  | { act: "decided"; at: string; outcome: "granted" | "denied"; reason: string };
export type CaseTelling = {
  service: string;
  options: { applicant?: string; clerk?: string; scenario?: Record<string, string>; leaves?: readonly string[] };
  steps: Step[];
};
export type CounterTelling = { clerk: string; who: string; matter: string };
export type Telling = CaseTelling | CounterTelling;
/** The number people read, and the row: a case, or the person at the counter. */
export type Told = { ref: string; id: string };

/** Brings cases to the place where a journey begins, in a process of its own (tell.ts), one after the other. */
class Storyteller {
  private readonly child: ChildProcess;
  private readonly answers: AsyncIterator<string>;
  private last: Promise<unknown> = Promise.resolve();

  constructor() {
    const child = spawn(process.execPath, ["--import", "tsx", "e2e/support/tell.ts"], {
      stdio: ["pipe", "pipe", "inherit"],
      // Playwright's own loader must not follow into it.
      env: { ...process.env, NODE_OPTIONS: "" },
    });
    this.child = child;
    // It ends when this process does: its standard input closes.
    child.unref();
    this.answers = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  }

  tell(telling: Telling): Promise<Told> {
    const told = this.last.then(() => this.ask(telling));
    this.last = told.catch(() => undefined);
    return told;
  }

  private async ask(telling: Telling): Promise<Told> {
    this.child.stdin?.write(`${JSON.stringify(telling)}\n`);
    for (;;) {
      const { value, done } = await this.answers.next();
      if (done) throw new Error("the storyteller ended; what it said is above");
      if (!value.startsWith("@")) continue;
      const answer: Told | { error: string } = JSON.parse(value.slice(1));
      if ("error" in answer) throw new Error(`the story does not hold: ${answer.error}`);
      return answer;
    }
  }
}

let only: Storyteller | undefined;

/** The one storyteller of this run, begun when it is first needed. */
export function storyteller(): Storyteller {
  only ??= new Storyteller();
  return only;
}

import { setTimeout as wait } from "node:timers/promises";
import type { FormSchema } from "@/lib/forms/contract";
import { type Ending, finishCase, type Plan, playCase } from "./case-story";
import { keepTyping } from "./pulse";
import type { Chance } from "./seeded";
import { type ClientTools, SteadyClient, Stopped } from "./steady-client";

/** Cases a client may have waiting for the background process before it begins another: a city hall has as many counters. */
const mostWaiting = 1;

/**
 * The load: so many clients, each with its own seed, one case after the other until they are told to stop; one of them
 * keeps saving a draft. Cases stay where they stand then: cases in every state are what the checks look at.
 */
export class Load {
  readonly #loops: Promise<void>[];
  #stopping = false;

  constructor(
    tools: Omit<ClientTools, "isStopping">,
    form: FormSchema,
    { clients, chance, applicants }: { clients: number; chance: Chance; applicants: readonly string[] },
  ) {
    const run = async (n: number, work: (client: SteadyClient, applicant: string) => Promise<void>) => {
      const client = new SteadyClient({ ...tools, isStopping: () => this.#stopping }, chance.branch(`client ${n}`));
      await work(client, applicants[n % applicants.length] ?? "citizen").catch((error: unknown) => {
        if (!(error instanceof Stopped)) tools.faults.add("a client gave up", { client: n, error: String(error) });
      });
    };
    this.#loops = Array.from({ length: clients - 1 }, (_, n) =>
      run(n, (client, applicant) => this.#loop(client, form, n, applicant)),
    );
    this.#loops.push(run(clients, keepTyping));
  }

  /** No new acts; resolves when everything sent has been answered. */
  async stop(): Promise<void> {
    this.#stopping = true;
    await Promise.all(this.#loops);
  }

  async #loop(client: SteadyClient, form: FormSchema, n: number, applicant: string): Promise<void> {
    const waiting: { plan: Plan; caseNo: string }[] = [];
    for (let number = 1; !this.#stopping; number += 1) {
      const plan = draw(client.chance, `${n}/${number}`, applicant, n % 2 === 0 ? "clerk" : "clerk2");
      const caseNo = await playCase(client, plan, form);
      if (caseNo && (plan.ending === "granted" || plan.ending === "denied")) waiting.push({ plan, caseNo });
      do {
        for (const one of [...waiting]) {
          if (await finishCase(client, one.plan, one.caseNo)) waiting.splice(waiting.indexOf(one), 1);
        }
        if (waiting.length >= mostWaiting) await wait(500);
      } while (waiting.length >= mostWaiting && !this.#stopping);
    }
  }
}

function draw(chance: Chance, story: string, applicant: string, clerk: string): Plan {
  const ending: Ending = chance.pick([...Array<Ending>(7).fill("granted"), "denied", "refused", "withdrawn"]);
  return { story, applicant, clerk, ending, mend: chance.next() < 0.15, hold: chance.next() < 0.15 };
}

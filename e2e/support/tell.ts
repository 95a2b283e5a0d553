import { createInterface } from "node:readline";
import { registerWalkIn } from "@/lib/cases";
import { getActorByLogin, openSitting } from "@/lib/identity";
import { closeDb } from "@/lib/platform/db";
import { CaseStory } from "@/prisma/seed/factories/a-case";
import { person } from "./people";
import type { CaseTelling, CounterTelling, Telling, Told } from "./storyteller";

/*
 * Runs under tsx, beside the browser's test process, which loads TypeScript in a way of its own. One line in, one line
 * out: a case is brought to its place by the product's commands under a set clock, never by writing rows.
 */

async function tellCase({ service, options, steps }: CaseTelling): Promise<Told> {
  const story = await CaseStory.begin(service, options);
  for (const step of steps) {
    if (step.act === "decided") await story.decided(step.at, step.outcome, step.reason);
    else if (step.act === "submitted") await story.submitted(step.at, step.delivery);
    else if (step.act === "askedToMend" || step.act === "askedAgain")
      await story[step.act](step.at, step.requirement, step.reason);
    else await story[step.act](step.at);
  }
  return { ref: story.ref, id: story.caseId };
}

/** Somebody's card was read at the counter now, and the clerk took papers for a matter outside the catalogue. */
async function tellCounter({ clerk: login, who, matter }: CounterTelling): Promise<Told> {
  const [clerk, { subjectId }] = await Promise.all([getActorByLogin(login), getActorByLogin(who)]);
  if (!subjectId) throw new Error(`${who} is nobody`);
  await openSitting(clerk, { subjectId, idNo: person(who).idNo });
  const materials = [{ name: "情况说明", form: "original" as const, count: 1 }];
  const { number } = await registerWalkIn(clerk, { subjectId, matter, materials });
  return { ref: number, id: subjectId };
}

const tell = async (telling: Telling): Promise<Told> =>
  "service" in telling ? tellCase(telling) : tellCounter(telling);

for await (const line of createInterface({ input: process.stdin })) {
  const answer = await tell(JSON.parse(line)).catch((error: unknown) => ({
    error: error instanceof Error ? (error.stack ?? error.message) : String(error),
  }));
  process.stdout.write(`@${JSON.stringify(answer)}\n`);
}
await closeDb();

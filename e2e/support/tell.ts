import { createInterface } from "node:readline";
import { closeDb } from "@/lib/platform/db";
import { CaseStory } from "@/prisma/seed/factories/a-case";
import type { Telling, Told } from "./storyteller";

/*
 * Runs under tsx, beside the browser's test process, which loads TypeScript in a way of its own. One line in, one line
 * out: a case is brought to its place by the product's commands under a set clock, never by writing rows.
 */

async function tell({ service, options, steps }: Telling): Promise<Told> {
  const story = await CaseStory.begin(service, options);
  for (const step of steps) {
    if (step.act === "decided") await story.decided(step.at, step.outcome, step.reason);
    else await story[step.act](step.at);
  }
  return { ref: story.ref, caseId: story.caseId };
}

for await (const line of createInterface({ input: process.stdin })) {
  const answer = await tell(JSON.parse(line)).catch((error: unknown) => ({
    error: error instanceof Error ? (error.stack ?? error.message) : String(error),
  }));
  process.stdout.write(`@${JSON.stringify(answer)}\n`);
}
await closeDb();

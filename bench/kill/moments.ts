import { setTimeout as wait } from "node:timers/promises";
import type { DatabaseWatch } from "./database-watch";
import type { InFlight } from "./in-flight";
import type { Chance } from "./seeded";

const acts = ["draft", "attach", "submit", "pre-review", "receive", "accept", "complete", "decide", "deliver"] as const;
const jobs = ["make-paper", "make-licence", "close-decided", "tell-case", "send-message"] as const;
/** What is waited for happens all the time under load; when it does not, the kill comes anyway. */
const limit = 2_500;

/** Waits for the next moment to kill, drawn by chance: any time, or inside work. Answers what it was, in words. */
export async function nextMoment(chance: Chance, inFlight: InFlight, watch: DatabaseWatch): Promise<string> {
  const kind = chance.pick(["any", "any", "act", "act", "act", "relay", "job", "job"] as const);
  if (kind === "any") {
    await wait(chance.between(100, 1_500));
    return "any time";
  }
  if (kind === "relay") {
    const rang = await watch.rings(limit);
    await wait(chance.between(0, 15));
    return rang ? "while the outbox is relayed" : "any time";
  }
  if (kind === "act") {
    const act = chance.pick(acts);
    const sent = await inFlight.next(act, limit);
    await wait(chance.between(0, 60));
    return sent ? `inside ${act}` : "any time";
  }
  const job = chance.pick(jobs);
  const runs = await watch.runs(job, limit);
  await wait(chance.between(0, 80));
  return runs ? `while ${job} runs` : "any time";
}

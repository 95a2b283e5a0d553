import { setTimeout as wait } from "node:timers/promises";
import type { StopStack } from "../../../scripts/setup/stop-stack.mjs";
import { type Ground, renewCity, startProduct } from "../living-product";
import type { KillOptions } from "../options";
import { UnderLoad } from "../under-load";
import type { DayName } from "./day-names";
import { days } from "./every-day";
import type { DayResult } from "./rehearse-day";

const say = (line: string) => process.stdout.write(`${line}\n`);

/** Rehearses one day: the product under load, the trouble, its end, and every check. The city is a fresh one each time. */
export async function runDay(
  name: DayName,
  ground: Ground,
  options: KillOptions,
  stack: StopStack,
): Promise<DayResult> {
  const day = days[name];
  say(`\n${name}: ${day.how}`);
  await renewCity(ground);
  try {
    return await rehearse(name, ground, options, stack);
  } finally {
    await day.clear?.(ground);
  }
}

async function rehearse(name: DayName, ground: Ground, options: KillOptions, stack: StopStack): Promise<DayResult> {
  const day = days[name];
  const change = await day.prepare?.(ground);
  const product = await startProduct(ground, stack, change);
  let last = 0;
  const under = new UnderLoad(ground, product, options, say, (sentAt) => {
    last = Math.max(last, sentAt);
  });
  const confirmedMore = async (count: number, limit: number) => {
    const from = under.journal.entries.length;
    const end = performance.now() + limit;
    while (under.journal.entries.length < from + count) {
      if (performance.now() > end) return false;
      await wait(50);
    }
    return true;
  };
  if (!(await confirmedMore(40, 60_000))) under.faults.add("the load did not get going", {});
  under.refusals.clear();
  const fault = (what: string, evidence: unknown) => under.faults.add(what, evidence);
  await day.trouble({ ground, product, confirmedMore, refusals: under.refusals, fault, say });
  const ended = performance.now();
  while (last <= ended && performance.now() - ended < 60_000) await wait(25);
  const backAfterSeconds = (performance.now() - ended) / 1_000;
  if (last <= ended)
    under.faults.add("it did not recover by itself within a minute", { refusals: under.refusalsByName() });
  const heard = Object.entries(under.refusalsByName())
    .map(([what, times]) => `${what} ${times}×`)
    .join(", ");
  await confirmedMore(40, 60_000);
  const figures = await under.endAndCheck({ sessionsMayEnd: day.sessionsMayEnd ?? false });
  await product.stop();
  say(
    `  back after ${backAfterSeconds.toFixed(1)} s; ${heard}; ${figures.confirmed} acts confirmed, ${under.faults.list.length} faults`,
  );
  return { day: name, how: day.how, heard, backAfterSeconds, confirmed: figures.confirmed, faults: under.faults.list };
}

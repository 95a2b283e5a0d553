import type { StopStack } from "../../scripts/setup/stop-stack.mjs";
import { withRows } from "./checks/rows";
import { DatabaseWatch } from "./database-watch";
import { dayNames } from "./days/day-names";
import type { DayResult } from "./days/rehearse-day";
import { runDay } from "./days/run-day";
import { type KillPart, measured, writeReport } from "./kill-report";
import { killRounds } from "./kill-rounds";
import { Killer } from "./killer";
import { type Ground, prepareGround, startProduct } from "./living-product";
import { type KillOptions, readOptions } from "./options";
import { Recovery } from "./recovery";
import { seeded } from "./seeded";
import { UnderLoad } from "./under-load";

const say = (line: string) => process.stdout.write(`${line}\n`);

/** `npm run kill`: see scripts/kill.mjs. Answers the exit code: 0 when no fault was found. */
export async function runKill(stack: StopStack, args: readonly string[]): Promise<number> {
  const options = readOptions(args);
  const ground = await prepareGround(stack, options.kills > 0 ? "kill" : "days");
  const about = measured(args, options.seed, await versionOf(ground));
  let faults = 0;
  if (options.kills > 0) {
    const part = { ...about, ...(await killAndCheck(ground, options, stack)) };
    faults += part.faults.length;
    if (options.whole) writeReport({ kills: part });
  }
  const days: DayResult[] = [];
  for (const day of options.day ? [options.day] : options.days ? dayNames : [])
    if (!stack.isStopping) days.push(await runDay(day, ground, options, stack));
  faults += days.reduce((sum, day) => sum + day.faults.length, 0);
  if (options.days && !stack.isStopping) writeReport({ days: { ...about, days } });
  if (faults > 0) say(`The data is left in ${ground.place.base}; again with --seed ${options.seed}.`);
  say(`${options.kills} kills, ${days.length} days, seed ${options.seed}: ${faults} faults`);
  return faults === 0 ? 0 : 1;
}

type Killed = Pick<KillPart, "clients" | "seconds" | "kills" | "figures" | "refusals" | "faults">;

async function killAndCheck(ground: Ground, options: KillOptions, stack: StopStack): Promise<Killed> {
  const product = await startProduct(ground, stack);
  const begun = performance.now();
  const chance = seeded(options.seed);
  const recovery = new Recovery(ground.databaseUrl);
  const under = new UnderLoad(ground, product, options, say, (sentAt) => recovery.saw(sentAt));
  const watch = new DatabaseWatch(ground.databaseUrl);
  const kills = await killRounds({
    options,
    chance: chance.branch("kills"),
    killer: new Killer(ground, product, chance.branch("killer")),
    inFlight: under.inFlight,
    watch,
    recovery,
    journal: under.journal,
    faults: under.faults,
    databaseUrl: ground.databaseUrl,
    say,
    signal: stack.signal,
  });
  await watch.end();
  const figures = await under.endAndCheck();
  await product.stop();
  const seconds = (performance.now() - begun) / 1_000;
  say(JSON.stringify({ seconds, figures, refusals: under.refusalsByName() }));
  return {
    clients: options.clients,
    seconds,
    kills,
    figures,
    refusals: under.refusalsByName(),
    faults: under.faults.list,
  };
}

const versionOf = ({ databaseUrl }: Ground): Promise<string> =>
  withRows(databaseUrl, async (rows) => {
    const [row] = await rows<{ server_version: string }>("show server_version");
    return row?.server_version ?? "unknown";
  });

import { setTimeout as wait } from "node:timers/promises";
import { parseArgs } from "node:util";

import type { StopStack } from "../../scripts/setup/stop-stack.mjs";
import { UnderLoad } from "../kill/under-load";
import { Answers, errorsIn } from "./answers";
import { type CityCluster, startCityCluster } from "./city-cluster";
import { Confirmations } from "./confirmations";
import { type FailoverReport, writeFailoverReport } from "./failover-report";
import { PageReader } from "./page-reader";
import { ReadBack } from "./read-back";
import { readsOf } from "./reads-of";
import { wholeNumber } from "./whole-number";

const say = (line: string) => process.stdout.write(`${line}\n`);
const s = (seconds: number) => `${seconds.toFixed(1)} s`;

/** Promised: writes are back so many seconds after the primary died. */
export const promisedSeconds = 15;

type Rehearsal = {
  cluster: CityCluster;
  under: UnderLoad;
  confirmations: Confirmations;
  answers: Answers;
};

/** `npm run failover`: see scripts/cluster.mjs. Answers the exit code: 0 when no fault was found. */
export async function runFailover(stack: StopStack, args: readonly string[]): Promise<number> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      seed: { type: "string", default: "1" },
      clients: { type: "string", default: "8" },
      kills: { type: "string", default: "2" },
    },
  });
  const options = {
    seed: wholeNumber("--seed", values.seed, 0),
    clients: wholeNumber("--clients", values.clients, 2),
    kills: wholeNumber("--kills", values.kills, 1),
  };
  const cluster = await startCityCluster(stack);
  const begun = performance.now();
  const [confirmations, answers] = [new Confirmations(), new Answers()];
  const hooks = {
    onAnswer: answers.note,
    readBack: (...given: Parameters<ReadBack["look"]>) => readBack.look(...given),
  };
  const under = new UnderLoad(cluster.ground, cluster, options, say, confirmations.saw, hooks);
  const readBack = new ReadBack(under.faults);
  const reader = new PageReader(cluster.base, "resident-102", under.journal, under.faults, answers.note);
  const rehearsal = { cluster, under, confirmations, answers };

  await wait(10_000);
  const calm = confirmations.perSecond(begun + 5_000, performance.now());
  say(`  calm: ${calm.toFixed(1)} acts confirmed a second`);
  const failovers: FailoverReport["failovers"] = [];
  for (let n = 1; n <= options.kills && !stack.isStopping; n += 1) failovers.push(await killPrimary(rehearsal, n));
  const switchover = await handOver(rehearsal);
  const readsBefore = await readsOf(cluster.webs);
  const upgrade = await replaceEach(rehearsal);

  await reader.stop();
  const figures = await under.endAndCheck();
  const readsAfter = await readsOf(cluster.webs);
  const { faults } = under;
  if (reader.pages === 0) faults.add("nobody looked at a page", {});
  if (readBack.silent > 0) faults.add("a confirmed act did not say how far it wrote", { times: readBack.silent });
  if (readsBefore.replica + readsAfter.replica === 0)
    faults.add("nothing was read from a replica", { readsBefore, readsAfter });
  writeFailoverReport({
    args,
    seed: options.seed,
    clients: options.clients,
    seconds: (performance.now() - begun) / 1_000,
    versions: await cluster.nodes.versions(),
    calmPerSecond: calm,
    failovers,
    switchover,
    upgrade,
    readBack: { acts: readBack.reads, actsOlder: readBack.older, pages: reader.pages, pagesOlder: reader.older },
    reads: { replica: readsBefore.replica + readsAfter.replica, primary: readsBefore.primary + readsAfter.primary },
    figures,
    refusals: under.refusalsByName(),
    faults: faults.list,
  });
  if (faults.list.length > 0) {
    cluster.keepFolder();
    say(`What was there is left in ${cluster.ground.place.base}.`);
  }
  say(JSON.stringify(figures));
  say(
    `${failovers.length} primaries killed, one switchover, ${upgrade.processes.length} processes replaced: ${faults.list.length} faults`,
  );
  return faults.list.length === 0 ? 0 : 1;
}

/** kill -9 of the primary's PostgreSQL and its Patroni under load, until writes are back; then its machine comes back. */
async function killPrimary({ cluster, under, confirmations, answers }: Rehearsal, n: number) {
  const { nodes } = cluster;
  const old = await nodes.leader();
  if (!old) throw new Error("there is no primary to kill");
  answers.take();
  under.faults.kill = n;
  const at = performance.now();
  nodes.kill(old);
  const backS = await confirmations.backAfter(at, 60_000);
  if (backS === null || backS > promisedSeconds)
    under.faults.add("writes were not back in time", { killed: old.name, backS, promisedSeconds });
  const now = await nodes.leader();
  say(
    `  ${old.name} killed: ${now?.name ?? "nobody"} is the primary, writes back after ${backS === null ? "–" : s(backS)}`,
  );
  await wait(3_000);
  old.patroni.start();
  const rejoinedS = await nodes.untilWhole(90_000);
  say(`  ${old.name} is back as a replica after ${s(rejoinedS)}`);
  await wait(3_000);
  return { killed: old.name, primary: now?.name ?? null, writesBackS: backS, rejoinedS, answers: answers.take() };
}

async function handOver({ cluster, under, confirmations, answers }: Rehearsal): Promise<FailoverReport["switchover"]> {
  const { nodes } = cluster;
  const from = (await nodes.leader())?.name ?? "nobody";
  answers.take();
  const at = performance.now();
  const to = await nodes.switchover();
  await nodes.untilWhole(60_000);
  await wait(2_000);
  const gapS = confirmations.longestGapSince(at);
  if (gapS > promisedSeconds) under.faults.add("a planned switchover stopped writing for too long", { gapS });
  say(`  handed over from ${from} to ${to.name}: longest time without a confirmed act ${s(gapS)}`);
  return { from, to: to.name, longestGapS: gapS, answers: answers.take() };
}

/** Every web process and worker, one after the other: nobody may notice. */
async function replaceEach({ cluster, under, confirmations, answers }: Rehearsal): Promise<FailoverReport["upgrade"]> {
  await wait(3_000);
  answers.take();
  const at = performance.now();
  const processes: FailoverReport["upgrade"]["processes"] = [];
  for (const one of [...cluster.workers, ...cluster.webs]) {
    processes.push(await cluster.processes.replace(one));
    // Until HAProxy has seen it (inter * rise), the next one stays.
    await wait(2_500);
    say(`  ${one.name} replaced`);
  }
  const counted = answers.take();
  const errors = errorsIn(counted);
  if (errors > 0) under.faults.add("somebody noticed the upgrade", counted);
  return { processes, longestGapS: confirmations.longestGapSince(at), answers: counted, errors };
}

import { setTimeout as wait } from "node:timers/promises";
import { readOptions, wholeNumber } from "../../scripts/setup/options.mjs";
import { SetupProblem, type StopStack } from "../../scripts/setup/stop-stack.mjs";
import { UnderLoad } from "../kill/under-load";
import { Answers } from "./answers";
import { startCityCluster } from "./city-cluster";
import { Confirmations } from "./confirmations";
import { type FailoverReport, writeFailoverReport } from "./failover-report";
import { type Failover, handOver, killPrimary } from "./kill-primary";
import { loseEtcd } from "./lose-etcd";
import { PageReader } from "./page-reader";
import { type Parted, partPrimary } from "./part-primary";
import { ReadBack } from "./read-back";
import { readsOf } from "./reads-of";
import { say } from "./rehearsal";
import { upgradeRolling } from "./rolling-upgrade";
import { makeSecondRelease } from "./second-release";

const parts = ["kills", "switchover", "etcd", "parted", "upgrade"] as const;
type Part = (typeof parts)[number];

const usage = `npm run failover -- [options]
  --seed 1       another seed kills at other moments                                            1
  --clients 8    who work meanwhile                                                             8
  --kills 2      of the primary                                                                 2
  --only <part>  that part alone, and no report: ${parts.join(", ")}`;

/**
 * `npm run failover`: see scripts/cluster.mjs. Answers the exit code: 0 when no fault was found. With `--only` it rehearses one
 * part and leaves the report as it is.
 */
export async function runFailover(stack: StopStack, args: readonly string[]): Promise<number> {
  const values = readOptions(
    usage,
    {
      seed: { type: "string", default: "1" },
      clients: { type: "string", default: "8" },
      kills: { type: "string", default: "2" },
      only: { type: "string" },
    },
    args,
  );
  const options = {
    seed: wholeNumber("--seed", values.seed, 0),
    clients: wholeNumber("--clients", values.clients, 2),
    kills: wholeNumber("--kills", values.kills, 1),
  };
  const { only } = values;
  if (only !== undefined && !parts.some((part) => part === only))
    throw new SetupProblem(`--only takes one of ${parts.join(", ")}.`);
  const plays = (part: Part) => !stack.isStopping && (only === undefined || only === part);
  const next = plays("upgrade") ? await makeSecondRelease(stack) : undefined;
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
  const failovers: Failover[] = [];
  if (plays("kills"))
    for (let n = 1; n <= options.kills && !stack.isStopping; n += 1) failovers.push(await killPrimary(rehearsal, n));
  const switchover = plays("switchover") ? await handOver(rehearsal) : null;
  const etcd = plays("etcd") ? await loseEtcd(rehearsal) : null;
  const parted: Parted[] = [];
  if (plays("parted")) {
    if (cluster.nodes.machines.canCut) parted.push(await partPrimary(rehearsal, "cable pulled"));
    parted.push(await partPrimary(rehearsal, "frozen"));
  }
  const readsBefore = await readsOf(cluster.webs);
  const upgrade = next && !stack.isStopping ? await upgradeRolling(rehearsal, next) : null;

  await reader.stop();
  const figures = await under.endAndCheck();
  const readsAfter = await readsOf(cluster.webs);
  const { faults } = under;
  if (reader.pages === 0) faults.add("nobody looked at a page", {});
  if (readBack.silent > 0) faults.add("a confirmed act did not say how far it wrote", { times: readBack.silent });
  if (readsBefore.replica + readsAfter.replica === 0)
    faults.add("nothing was read from a replica", { readsBefore, readsAfter });
  const found: Omit<FailoverReport, "versions" | "switchover" | "etcd" | "upgrade"> = {
    clients: options.clients,
    seconds: (performance.now() - begun) / 1_000,
    calmPerSecond: calm,
    failovers,
    parted,
    readBack: { acts: readBack.reads, actsOlder: readBack.older, pages: reader.pages, pagesOlder: reader.older },
    reads: { replica: readsBefore.replica + readsAfter.replica, primary: readsBefore.primary + readsAfter.primary },
    figures,
    refusals: under.refusalsByName(),
    faults: faults.list,
  };
  if (switchover && etcd && upgrade)
    writeFailoverReport({
      ...{ args, seed: options.seed, versions: await cluster.nodes.versions() },
      ...{ ...found, switchover, etcd, upgrade },
    });
  else say(JSON.stringify({ ...found, switchover, etcd, upgrade, faults: undefined }, null, 1));
  if (faults.list.length > 0) {
    cluster.keepFolder();
    say(`What was there is left in ${cluster.ground.place.base}.`);
  }
  say(JSON.stringify(figures));
  say(`${only ?? "everything"} rehearsed: ${faults.list.length} faults`);
  return faults.list.length === 0 ? 0 : 1;
}

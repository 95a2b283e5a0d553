import { setTimeout as wait } from "node:timers/promises";
import { errorsIn } from "./answers";
import { type Counted, promisedSeconds, type Rehearsal, s, say, since, watch } from "./rehearsal";

type Quiet = { killed: readonly string[]; seconds: number; longestGapS: number; answers: Counted; errors: number };
export type EtcdLoss = {
  one: Quiet;
  most: Quiet;
  /** The primary dies while nobody can agree on another one. */
  primaryToo: { killed: string; secondsWithout: number; othersLed: number; backS: number | null; rejoinedS: number };
};

/** Longer than an office lasts without being renewed (Patroni's `ttl`), in milliseconds. */
const longerThanOffice = 14_000;

/** One member of etcd, then the majority, and then the primary too: nothing that may not happen happens. */
export async function loseEtcd(rehearsal: Rehearsal): Promise<EtcdLoss> {
  const { cluster, under, confirmations } = rehearsal;
  const { nodes } = cluster;
  const { etcd } = nodes;
  const primary = await nodes.leader();
  const head = await etcd.leader();
  if (!primary || !head) throw new Error("there is no primary, or no head of etcd");

  const lives = async (killed: readonly string[]): Promise<Quiet> => {
    const { gapS, heard } = await watch(rehearsal, longerThanOffice);
    const leaders = await nodes.leaders();
    const quiet = {
      killed,
      seconds: longerThanOffice / 1_000,
      longestGapS: gapS,
      answers: heard,
      errors: errorsIn(heard),
    };
    if (quiet.errors > 0 || leaders.length !== 1 || leaders[0] !== primary)
      under.faults.add("somebody noticed that etcd was away", { ...quiet, leaders: leaders.map(({ name }) => name) });
    say(`  ${killed.join(", ")} killed: ${quiet.errors} errors, longest time without a confirmed act ${s(gapS)}`);
    return quiet;
  };
  head.program.kill();
  const one = await lives([head.name]);
  const other = etcd.all.find((member) => member !== head);
  other?.program.kill();
  const most = await lives([head.name, other?.name ?? ""]);

  nodes.kill(primary);
  const at = performance.now();
  let othersLed = 0;
  const wrote = confirmations.backAfter(at, longerThanOffice);
  while (since(at) * 1_000 < longerThanOffice) {
    othersLed += (await nodes.leaders()).length;
    await wait(250);
  }
  const secondsWithout = since(at);
  if (othersLed > 0 || (await wrote) !== null)
    under.faults.add("somebody led, or wrote, without a majority", { othersLed, wroteS: await wrote });
  const again = performance.now();
  head.program.start();
  other?.program.start();
  const backS = await confirmations.backAfter(again, 60_000);
  if (backS === null || backS > 2 * promisedSeconds) under.faults.add("writes were not back after etcd was", { backS });
  say(`  ${primary.name} killed too: nobody led for ${s(secondsWithout)}; writes back ${s(backS)} after etcd was`);
  await wait(2_000);
  primary.patroni.start();
  const rejoinedS = await nodes.untilWhole(90_000);
  await wait(3_000);
  return { one, most, primaryToo: { killed: primary.name, secondsWithout, othersLed, backS, rejoinedS } };
}

import { setTimeout as wait } from "node:timers/promises";
import { type Counted, promisedSeconds, type Rehearsal, s, say } from "./rehearsal";

export type Failover = {
  killed: string;
  primary: string | null;
  writesBackS: number | null;
  rejoinedS: number;
  answers: Counted;
};
export type Switchover = { from: string; to: string; longestGapS: number; answers: Counted };

/** kill -9 of the primary's PostgreSQL and its Patroni under load, until writes are back; then its machine comes back. */
export async function killPrimary({ cluster, under, confirmations, answers }: Rehearsal, n: number): Promise<Failover> {
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
  say(`  ${old.name} killed: ${now?.name ?? "nobody"} is the primary, writes back after ${s(backS)}`);
  await wait(3_000);
  old.patroni.start();
  const rejoinedS = await nodes.untilWhole(90_000);
  say(`  ${old.name} is back as a replica after ${s(rejoinedS)}`);
  await wait(3_000);
  return { killed: old.name, primary: now?.name ?? null, writesBackS: backS, rejoinedS, answers: answers.take() };
}

/** The planned way. */
export async function handOver({ cluster, under, confirmations, answers }: Rehearsal): Promise<Switchover> {
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

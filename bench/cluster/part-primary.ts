import { setTimeout as wait } from "node:timers/promises";
import type { DatabaseNode } from "./database-nodes";
import { ForkProbe } from "./fork-probe";
import { type Counted, type Rehearsal, s, say, since } from "./rehearsal";

export type Parted = {
  how: "cable pulled" | "frozen";
  parted: string;
  primary: string | null;
  writesBackS: number | null;
  /** How long after the parting the old primary last took a write; null: never. */
  openS: number | null;
  asked: number;
  confirmed: number;
  lost: number;
  apartS: number;
  rejoinedS: number;
  answers: Counted;
};

/** Its machine may be the one that heads etcd too: a new head first, which lets every office last anew. In seconds. */
const promisedSeconds = 20;

/** How long it stays parted, in milliseconds: longer than its office lasts, and than the others need to choose. */
const apart = 20_000;

/**
 * The primary lives on but is parted from the others: its cable is pulled, or it hangs and wakes up later. Somebody beside it
 * goes on writing into it all the while. The others choose another primary; what the old one confirms must not differ.
 */
export async function partPrimary(
  { cluster, under, confirmations, answers }: Rehearsal,
  how: Parted["how"],
): Promise<Parted> {
  const { nodes, ground } = cluster;
  const old = await nodes.leader();
  if (!old) throw new Error("there is no primary to part from");
  const probe = new ForkProbe(ground.adminUrl);
  await probe.prepare();
  const [part, join] = waysOf(cluster.nodes, how);
  answers.take();
  const at = performance.now();
  await part(old);
  probe.begin(old);
  const backS = await confirmations.backAfter(at, 60_000);
  if (backS === null || backS > promisedSeconds)
    under.faults.add("writes were not back in time", { parted: old.name, how, backS, promisedSeconds });
  const now = await nodes.leader();
  await wait(Math.max(0, apart - since(at) * 1_000));
  const apartS = since(at);
  await join(old);
  const rejoinedS = await nodes.untilWhole(90_000);
  await probe.end();
  const lost = await probe.lost();
  const openS = probe.lastOpen === null ? null : (probe.lastOpen - at) / 1_000;
  if (how === "cable pulled" && probe.asked === 0) under.faults.add("nobody asked the parted primary to write", {});
  if (lost.length > 0) under.faults.add("two primaries took writes", { how, parted: old.name, lost });
  say(
    `  ${old.name} ${how}: ${now?.name ?? "nobody"} is the primary, writes back after ${s(backS)}; ${probe.asked} writes asked of the old one, ${probe.confirmed.length} confirmed, ${lost.length} lost; it follows ${s(rejoinedS)} after it is back`,
  );
  await wait(3_000);
  return {
    how,
    parted: old.name,
    primary: now?.name ?? null,
    writesBackS: backS,
    openS,
    asked: probe.asked,
    confirmed: probe.confirmed.length,
    lost: lost.length,
    apartS,
    rejoinedS,
    answers: answers.take(),
  };
}

type Way = (node: DatabaseNode) => unknown;

const waysOf = (nodes: Rehearsal["cluster"]["nodes"], how: Parted["how"]): [Way, Way] =>
  how === "frozen"
    ? [(node) => nodes.freeze(node), (node) => nodes.thaw(node)]
    : [({ machine }) => nodes.machines.cut(machine), ({ machine }) => nodes.machines.join(machine)];

import { merkleRoot } from "../crypto";
import { db } from "../db";
import type { LedgerSubject } from "./append";
import { leafOf, type RootFacts, rootHash } from "./root-hash";

/** A root as it stands; `daySeal` says that it was the last of its day. */
export type RootView = RootFacts & {
  hash: string;
  daySeal: boolean;
  /** Whether its own hash fits what it says, and it names the root before it. */
  linked: boolean;
};

/** Roots, newest first, by their number. Two statements. */
export async function listRoots({ before, size = 50 }: { before?: number; size?: number } = {}): Promise<{
  items: RootView[];
  next: number | null;
}> {
  const where = before === undefined ? {} : { n: { lt: before } };
  const rows = await db().ledgerRoot.findMany({ where, orderBy: { n: "desc" }, take: size + 1 });
  const [first] = rows;
  const later = first ? await db().ledgerRoot.findUnique({ where: { n: first.n + 1 } }) : null;
  const items = rows.slice(0, size).map((row, index): RootView => {
    const next = index === 0 ? later : rows[index - 1];
    const day = row.day ?? "";
    const fits = row.hash === rootHash({ ...row, day });
    const older = rows[index + 1];
    const linked = older
      ? row.previous === older.hash && row.n === older.n + 1
      : row.n === 1
        ? row.previous === ""
        : true;
    return { ...row, day, daySeal: next ? next.day !== row.day : false, linked: fits && linked };
  });
  const last = items.at(-1);
  return { items, next: rows.length > size && last ? last.n : null };
}

/** Whether a root is over exactly the chains it sealed, and its hash over all it says; null when there is no such root. */
export async function checkRoot(n: number): Promise<boolean | null> {
  const root = await db().ledgerRoot.findUnique({
    where: { n },
    include: { heads: { orderBy: [{ subjectType: "asc" }, { subjectId: "asc" }] } },
  });
  if (!root) return null;
  return (
    root.leaves === root.heads.length &&
    root.root === merkleRoot(root.heads.map(leafOf)) &&
    root.hash === rootHash({ ...root, day: root.day ?? "" })
  );
}

/** The last event of a chain that a root covers; 0 while nothing of it is sealed. */
export async function sealedSeqOf({ type, id }: LedgerSubject): Promise<number> {
  const where = { subjectType_subjectId: { subjectType: type, subjectId: id } };
  return (await db().ledgerHead.findUnique({ where, select: { sealedSeq: true } }))?.sealedSeq ?? 0;
}

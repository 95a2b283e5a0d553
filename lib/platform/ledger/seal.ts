import { dayOf } from "../clock";
import { merkleRoot } from "../crypto";
import { inTransaction, Prisma } from "../db";
import { leafOf, rootHash } from "./root-hash";

export { leafOf, rootHash };

/** Heads sealed in one root: few enough for one transaction on a slow day. What is more goes into the next root. */
const most = 5_000;

type Head = { subject_type: string; subject_id: string; seq: number; hash: string };

/**
 * Seals what has been committed since the last root into Merkle trees; each root names the one before. The last root
 * of a day is the day seal. Answers how many chains were sealed.
 */
export async function sealLedger(): Promise<number> {
  let sealed = 0;
  for (;;) {
    const chains = await sealOnce();
    sealed += chains;
    if (chains < most) return sealed;
  }
}

/** One root, over at most `most` chains. */
async function sealOnce(): Promise<number> {
  return inTransaction("ledger/seal", async (tx) => {
    await tx.db.$executeRaw(Prisma.sql`select pg_advisory_xact_lock(7461001)`);
    const heads = await tx.db.$queryRaw<Head[]>(Prisma.sql`
      select subject_type, subject_id, seq, hash from ledger_head where seq > sealed_seq
      order by subject_type, subject_id limit ${most}`);
    if (heads.length === 0) return 0;
    const last = await tx.db.ledgerRoot.findFirst({ orderBy: { n: "desc" } });
    const n = (last?.n ?? 0) + 1;
    const sealed = heads.map((head) => ({
      n,
      subjectType: head.subject_type,
      subjectId: head.subject_id,
      seq: head.seq,
      hash: head.hash,
    }));
    const facts = {
      n,
      sealedAt: tx.now,
      day: dayOf(tx.now),
      leaves: sealed.length,
      root: merkleRoot(sealed.map(leafOf)),
      previous: last?.hash ?? "",
    };
    await tx.db.ledgerRoot.create({ data: { ...facts, hash: rootHash(facts) } });
    await tx.db.ledgerSealedHead.createMany({ data: sealed });
    await tx.db.$executeRaw(Prisma.sql`
      update ledger_head h set sealed_seq = s.seq from ledger_sealed_head s
      where s.n = ${n} and h.subject_type = s.subject_type and h.subject_id = s.subject_id`);
    return sealed.length;
  });
}

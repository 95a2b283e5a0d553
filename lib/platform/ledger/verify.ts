import { merkleRoot, sm3 } from "../crypto";
import { db, Prisma } from "../db";
import { leafOf, rootHash } from "./seal";

export type LedgerFault = {
  kind: "changed" | "removed" | "inserted" | "swapped" | "removed-chain" | "cut-tail" | "root";
  subject: string;
  seq: number;
};

export type LedgerReport = {
  events: number;
  chains: number;
  roots: number;
  notSealed: number;
  fault: LedgerFault | null;
};

type Row = {
  subject_type: string;
  subject_id: string;
  seq: number;
  at: Date;
  event: string;
  actor: string;
  body: string;
  hash: string;
};
type Body = { subject: string; seq: number; at: string; event: string; actor: string; previous: string };
type Place = { type: string; id: string; seq: number; hash: string };

const batch = 5_000;

/** Whether a row says what its hashed text says. */
function isTrue(row: Row, body: Body): boolean {
  return (
    sm3(row.body) === row.hash &&
    body.subject === `${row.subject_type}:${row.subject_id}` &&
    body.seq === row.seq &&
    body.event === row.event &&
    body.actor === row.actor &&
    body.at === row.at.toISOString()
  );
}

export function faultOf(row: Row, before: Pick<Place, "seq" | "hash"> | null): LedgerFault["kind"] | null {
  const body = JSON.parse(row.body) as Body;
  const expected = before ? before.seq + 1 : 1;
  if (!isTrue(row, body)) return body.seq !== row.seq && sm3(row.body) === row.hash ? "swapped" : "changed";
  if (row.seq > expected) return "removed";
  if (row.seq < expected || body.previous !== (before?.hash ?? "")) return "inserted";
  return null;
}

/** Walks every chain in order and answers the first wrong row. */
async function walkChains(report: LedgerReport): Promise<LedgerFault | null> {
  let before: Place | null = null;
  let after: Place = { type: "", id: "", seq: 0, hash: "" };
  for (;;) {
    const rows: Row[] = await db().$queryRaw<Row[]>(Prisma.sql`
      select subject_type, subject_id, seq, at, event, actor, body, hash from ledger_event
      where (subject_type, subject_id, seq) > (${after.type}, ${after.id}, ${after.seq})
      order by subject_type, subject_id, seq limit ${batch}`);
    for (const row of rows) {
      const same = before?.type === row.subject_type && before.id === row.subject_id;
      if (!same) report.chains += 1;
      const kind = faultOf(row, same ? before : null);
      if (kind) return { kind, subject: `${row.subject_type}:${row.subject_id}`, seq: row.seq };
      before = { type: row.subject_type, id: row.subject_id, seq: row.seq, hash: row.hash };
      report.events += 1;
    }
    if (rows.length < batch) return null;
    if (before) after = before;
  }
}

/** What was sealed or stands in a head and is no longer there, or is there with another hash. */
async function compareSeals(): Promise<LedgerFault | null> {
  type Missing = { subject_type: string; subject_id: string; seq: number; last: number | null };
  const [missing] = await db().$queryRaw<Missing[]>(Prisma.sql`
    with promised as (
      select subject_type, subject_id, seq, hash from ledger_sealed_head
      union all select subject_type, subject_id, seq, hash from ledger_head)
    select p.subject_type, p.subject_id, p.seq,
      (select max(l.seq) from ledger_event l where l.subject_type = p.subject_type and l.subject_id = p.subject_id) as last
    from promised p left join ledger_event e
      on e.subject_type = p.subject_type and e.subject_id = p.subject_id and e.seq = p.seq
    where e.hash is distinct from p.hash
    order by p.subject_type, p.subject_id, p.seq limit 1`);
  if (!missing) return null;
  const kind = missing.last === null ? "removed-chain" : missing.last < missing.seq ? "cut-tail" : "changed";
  return { kind, subject: `${missing.subject_type}:${missing.subject_id}`, seq: missing.seq };
}

/** The chain of roots: each over its own leaves and naming the one before. */
async function walkRoots(report: LedgerReport): Promise<LedgerFault | null> {
  let previous = "";
  for (let after = 0; ; ) {
    const roots = await db().ledgerRoot.findMany({
      where: { n: { gt: after } },
      orderBy: { n: "asc" },
      take: 200,
      include: { heads: { orderBy: [{ subjectType: "asc" }, { subjectId: "asc" }] } },
    });
    for (const root of roots) {
      const right =
        root.n === after + 1 &&
        root.previous === previous &&
        root.leaves === root.heads.length &&
        root.root === merkleRoot(root.heads.map(leafOf)) &&
        root.hash === rootHash({ ...root, day: root.day ?? "" });
      if (!right) return { kind: "root", subject: `root:${root.n}`, seq: root.n };
      previous = root.hash;
      after = root.n;
      report.roots += 1;
    }
    if (roots.length === 0) return null;
  }
}

/**
 * Proves the whole ledger: every chain, every root, every sealed head. Names the first wrong row for a changed, removed,
 * inserted or swapped event, a removed chain and a cut tail. What is younger than the last root is counted as not yet sealed.
 */
export async function verifyLedger(): Promise<LedgerReport> {
  const report: LedgerReport = { events: 0, chains: 0, roots: 0, notSealed: 0, fault: null };
  report.fault = (await walkChains(report)) ?? (await compareSeals()) ?? (await walkRoots(report));
  const [open] = await db().$queryRaw<{ n: number }[]>(Prisma.sql`
    select coalesce(sum(seq - sealed_seq), 0)::int as n from ledger_head where seq > sealed_seq`);
  report.notSealed = open?.n ?? 0;
  return report;
}

import type { Client } from "pg";
import { instantFrom } from "../clock";
import { merkleRoot } from "../crypto";
import type { LedgerFault } from "./event-fault";
import { RowByRow } from "./ordered-rows";
import { leafOf, rootHash } from "./seal";
import { isoOfStored } from "./walk-chains";

const roots = "select n, sealed_at, coalesce(day, ''), leaves, root, previous, hash from ledger_root order by n";
const heads = `select n, subject_type, subject_id, seq, hash from ledger_sealed_head
  order by n, subject_type, subject_id`;
const settings = "set local enable_sort = on; set local enable_seqscan = on";

/** The leaves of the n-th root, in their order; what belongs to a smaller number belongs to no root. */
async function leavesOf(sealed: RowByRow, n: number): Promise<string[]> {
  const leaves: string[] = [];
  for (;;) {
    if (!sealed.ready) await sealed.load();
    const [of, subjectType = "", subjectId = "", seq, hash = ""] = sealed.row ?? [];
    if (of === undefined || Number(of) > n) return leaves;
    if (Number(of) === n) leaves.push(leafOf({ subjectType, subjectId, seq: Number(seq), hash }));
    sealed.take();
  }
}

/** Walks the chain of roots: each over its own leaves and naming the one before. */
export async function walkRoots(client: Client): Promise<{ roots: number; fault: LedgerFault | null }> {
  const sealed = new RowByRow(client, "sealed_heads", heads, settings);
  const { rows } = await client.query<string[]>({
    text: roots,
    rowMode: "array",
    types: { getTypeParser: () => String },
  });
  let previous = "";
  let last = 0;
  for (const [place, at = "", day = "", count, root = "", before = "", hash = ""] of rows) {
    const n = Number(place);
    const leaves = await leavesOf(sealed, n);
    const facts = { n, sealedAt: instantFrom(isoOfStored(at)), day, leaves: leaves.length, root, previous };
    const right =
      n === last + 1 &&
      before === previous &&
      Number(count) === leaves.length &&
      root === merkleRoot(leaves) &&
      hash === rootHash(facts);
    if (!right) return { roots: last, fault: { kind: "root", subject: `root:${n}`, seq: n } };
    previous = hash;
    last = n;
  }
  return { roots: last, fault: null };
}

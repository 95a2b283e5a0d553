import type { Client } from "pg";
import { merkleRoot } from "../crypto";
import { copyRows } from "./copy-rows";
import type { LedgerFault } from "./event-fault";
import { leafOf, type RootFacts, rootHash } from "./root-hash";

type Root = RootFacts & { hash: string };

const roots = `select n, sealed_at as "sealedAt", coalesce(day, '') as day, leaves, root, previous, hash
  from ledger_root order by n`;
const heads = `select n, subject_type, subject_id, seq, hash from ledger_sealed_head
  order by n, subject_type, subject_id`;

/** Walks the chain of roots: each over its own leaves and naming the one before. */
export async function walkRoots(client: Client): Promise<{ roots: number; fault: LedgerFault | null }> {
  const walk = new Walk((await client.query<Root>(roots)).rows);
  await copyRows(client, heads, (row) =>
    walk.leaf(row.int(0), { subjectType: row.text(1), subjectId: row.text(2), seq: row.int(3), hash: row.text(4) }),
  );
  walk.close();
  return { roots: walk.seen, fault: walk.fault };
}

class Walk {
  /** Roots that are right. */
  seen = 0;
  fault: LedgerFault | null = null;
  #leaves: string[] = [];
  #previous = "";

  constructor(private readonly roots: readonly Root[]) {}

  /** The next leaf, in the order of the roots; what belongs to a number before its root's belongs to no root. */
  leaf(n: number, head: Parameters<typeof leafOf>[0]): void {
    this.close(n);
    if (this.roots[this.seen]?.n === n) this.#leaves.push(leafOf(head));
  }

  /** Compares the roots before the n-th, or all, with their leaves. */
  close(n = Number.POSITIVE_INFINITY): void {
    for (let next = this.#next(n); next; next = this.#next(n)) {
      if (!this.#isRight(next)) this.fault = { kind: "root", subject: `root:${next.n}`, seq: next.n };
      else this.seen += 1;
      this.#previous = next.hash;
      this.#leaves = [];
    }
  }

  #next(n: number): Root | undefined {
    const root = this.fault ? undefined : this.roots[this.seen];
    return root && root.n < n ? root : undefined;
  }

  #isRight({ n, sealedAt, day, leaves, root, previous, hash }: Root): boolean {
    return (
      n === this.seen + 1 &&
      previous === this.#previous &&
      leaves === this.#leaves.length &&
      root === merkleRoot(this.#leaves) &&
      hash === rootHash({ n, sealedAt, day, leaves, root, previous })
    );
  }
}

import type { Client } from "pg";
import { type Day, instantOf } from "@/lib/platform/clock";
import { merkleRoot } from "@/lib/platform/crypto";
import { leafOf, rootHash } from "@/lib/platform/ledger/seal";
import { CopyBuffers } from "./copy-into";

/** Heads of one root, as the product's own seal has them at most. */
const most = 5_000;
type Rest = { day: Day; subject_type: string; subject_id: string; seq: number; hash: string };

/** Before a load: the chains that commands wrote rest on the day of their last event; roots are made anew afterwards. */
export async function unsealLedger(client: Client, today: Day): Promise<void> {
  await client.query(`create unlogged table loaded_rest
    (day text not null, subject_type text not null, subject_id text not null, seq int not null, hash text not null)`);
  await client.query("delete from ledger_sealed_head");
  await client.query("delete from ledger_root");
  await client.query(
    `insert into loaded_rest
     select to_char(max(e.at) at time zone 'Asia/Shanghai', 'YYYY-MM-DD') as day, h.subject_type, h.subject_id, h.seq, h.hash
     from ledger_head h join ledger_event e using (subject_type, subject_id)
     group by h.subject_type, h.subject_id, h.seq, h.hash
     having to_char(max(e.at) at time zone 'Asia/Shanghai', 'YYYY-MM-DD') < $1`,
    [today],
  );
  await client.query("update ledger_head set sealed_seq = 0");
  await client.query(`update ledger_head h set sealed_seq = h.seq from loaded_rest r
    where h.subject_type = r.subject_type and h.subject_id = r.subject_id`);
}

/**
 * Seals every chain that rests since before today into roots, day by day, each naming the one before: as if each chain had
 * been sealed on the evening it came to rest.
 */
export async function sealDays(client: Client): Promise<{ roots: number; chains: number }> {
  const buffers = new CopyBuffers();
  const columns = new Map([
    ["ledger_root", ["n", "sealed_at", "day", "leaves", "root", "previous", "hash"]],
    ["ledger_sealed_head", ["n", "subject_type", "subject_id", "seq", "hash"]],
  ]);
  let [n, chains, previous] = [0, 0, ""];
  const seal = (heads: readonly Rest[]) => {
    const [first] = heads;
    if (!first) return;
    n += 1;
    chains += heads.length;
    const sealedAt = instantOf(first.day, "23:59");
    const leaves = heads.map((head) =>
      leafOf({ subjectType: head.subject_type, subjectId: head.subject_id, seq: head.seq, hash: head.hash }),
    );
    const facts = { n, sealedAt, day: first.day, leaves: heads.length, root: merkleRoot(leaves), previous };
    previous = rootHash(facts);
    buffers.add(
      "ledger_root",
      `${[n, sealedAt.toISOString(), facts.day, facts.leaves, facts.root, facts.previous, previous].join("\t")}\n`,
    );
    for (const { subject_type, subject_id, seq, hash } of heads)
      buffers.add("ledger_sealed_head", `${[n, subject_type, subject_id, seq, hash].join("\t")}\n`);
  };
  for await (const heads of restedTogether(client)) {
    seal(heads);
    if (buffers.bytes > 20_000_000) await buffers.send(client, columns);
  }
  await buffers.send(client, columns);
  await client.query("drop table loaded_rest");
  return { roots: n, chains };
}

/** The chains that rest since the same day, in the order in which a root has them, at most so many at a time. */
async function* restedTogether(client: Client): AsyncGenerator<Rest[]> {
  const { rows: days } = await client.query<{ day: Day }>("select distinct day from loaded_rest order by day");
  await client.query("create index loaded_rest_day on loaded_rest (day)");
  for (const { day } of days) {
    const { rows } = await client.query<Rest>(
      "select * from loaded_rest where day = $1 order by subject_type, subject_id",
      [day],
    );
    for (let from = 0; from < rows.length; from += most) yield rows.slice(from, from + most);
  }
}

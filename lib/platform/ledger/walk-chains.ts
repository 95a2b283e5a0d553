import type { Client } from "pg";
import { faultOf, type LedgerFault, type StoredEvent } from "./event-fault";
import { orderedRows, RowByRow } from "./ordered-rows";

/** "2026-11-06 01:10:00.25+00", as PostgreSQL writes an instant in UTC, as `toISOString` writes it. */
export function isoOfStored(text: string): string {
  const millis = text.slice(20, -3);
  return `${text.slice(0, 10)}T${text.slice(11, 19)}.${millis.padEnd(3, "0")}Z`;
}

const events = `select subject_type, subject_id, seq, at, event, actor, body, hash from ledger_event
  order by subject_type, subject_id, seq`;
/** Along the key of every partition at once: sorting all events would need as much disk again. */
const inIndexOrder = "set local enable_sort = off; set local enable_seqscan = off";
/** How far each chain goes by its head and by every root that sealed it. */
const promises = `select subject_type, subject_id, seq, hash from ledger_head
  union all select subject_type, subject_id, seq, hash from ledger_sealed_head order by 1, 2, 3`;

export type Walked = { events: number; chains: number; fault: LedgerFault | null };

/**
 * Walks every chain in its order, and beside it what was sealed or stands in a head. Answers the first wrong event, else
 * the first promise that no event keeps: an event that is gone, or is there with another hash.
 */
export async function walkChains(client: Client): Promise<Walked> {
  const walk = new Walk(
    client,
    new RowByRow(client, "promises", promises, "set local enable_sort = on; set local enable_seqscan = on"),
  );
  for await (const rows of orderedRows(client, "events", events, inIndexOrder)) {
    for (const [type = "", id = "", seq, at = "", event = "", actor = "", body = "", hash = ""] of rows) {
      const row = { type, id, seq: Number(seq), at: isoOfStored(at), event, actor, body, hash };
      if (!walk.isSameChain(row)) {
        await walk.keepPromises();
        await walk.begin(row);
      }
      const fault = walk.step(row);
      if (fault) return { ...walk.counts, fault };
    }
  }
  await walk.keepPromises();
  await walk.loseTheRest();
  return { ...walk.counts, fault: walk.broken };
}

const isOf = ([type, id]: string[], place: Pick<StoredEvent, "type" | "id">) => type === place.type && id === place.id;

type Place = Pick<StoredEvent, "type" | "id" | "seq" | "hash">;

class Walk {
  readonly counts = { events: 0, chains: 0 };
  /** The first promise that was not kept. */
  broken: LedgerFault | null = null;
  #before: Place | null = null;
  /** Hashes of the chain that is walked, by place. */
  #hashes: string[] = [];

  constructor(
    private readonly client: Client,
    private readonly promised: RowByRow,
  ) {}

  isSameChain(row: Place): boolean {
    return this.#before !== null && this.#before.id === row.id && this.#before.type === row.type;
  }

  /** Promises in front of a chain that begins are of chains that are gone. */
  async begin(row: Place): Promise<void> {
    for (let next = await this.look(); next && !isOf(next, row); next = await this.look()) {
      if (!(await this.isBefore(next, row))) break;
      this.break("removed-chain", next);
      this.promised.take();
    }
    this.counts.chains += 1;
    this.#before = { type: row.type, id: row.id, seq: 0, hash: "" };
    this.#hashes = [];
  }

  step(row: StoredEvent): LedgerFault | null {
    const before = this.#before;
    const kind = faultOf(row, before && before.seq > 0 ? before : null);
    if (kind) return { kind, subject: `${row.type}:${row.id}`, seq: row.seq };
    if (before) {
      before.seq = row.seq;
      before.hash = row.hash;
    }
    this.#hashes[row.seq] = row.hash;
    this.counts.events += 1;
    return null;
  }

  /** Compares what was promised of the chain that ends here. */
  async keepPromises(): Promise<void> {
    const chain = this.#before;
    if (!chain) return;
    for (let row = await this.look(); row && isOf(row, chain); row = await this.look()) {
      const [, , seq, hash] = row;
      if (this.#hashes[Number(seq)] !== hash) this.break(chain.seq < Number(seq) ? "cut-tail" : "changed", row);
      this.promised.take();
    }
  }

  /** Promises after the last chain: nothing keeps them. */
  async loseTheRest(): Promise<void> {
    for (let row = await this.look(); row; row = await this.look()) {
      this.break("removed-chain", row);
      this.promised.take();
    }
  }

  private async look(): Promise<string[] | null> {
    if (!this.promised.ready) await this.promised.load();
    return this.promised.row;
  }

  private break(kind: LedgerFault["kind"], [type, id, seq]: string[]): void {
    this.broken ??= { kind, subject: `${type}:${id}`, seq: Number(seq) };
  }

  /** In the order of the database's own collation, which only it knows; never asked of a whole ledger. */
  private async isBefore([type, id]: string[], chain: Place): Promise<boolean> {
    const sql = "select ($1::text, $2::text) < ($3::text, $4::text) as earlier";
    const { rows } = await this.client.query<{ earlier: boolean }>(sql, [type, id, chain.type, chain.id]);
    return rows[0]?.earlier === true;
  }
}

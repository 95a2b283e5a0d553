import { Client } from "pg";
import type { ChainRange } from "./chain-range";
import { type Walked, walkChains } from "./walk-chains";
import { walkRoots } from "./walk-roots";

/** A piece of the ledger that can be walked beside the others. */
export type Piece = ChainRange | "roots";
export type WalkedPiece = Walked & { roots: number };

/**
 * Plans for one who reads everything in order: along the key of every partition at once (sorting all events would need as much
 * disk again), on this one connection, and nothing compiled for a statement that is planned anew for each range.
 */
const settings = `set local enable_seqscan = off; set local random_page_cost = 0; set local enable_incremental_sort = off;
  set local work_mem = '64MB'; set local max_parallel_workers_per_gather = 0; set local jit = off;
  set local idle_in_transaction_session_timeout = 0`;

/** A connection that sees the ledger as it stood at one instant: at this one, or at that of an exported snapshot. */
export async function openLedger(databaseUrl: string, snapshot?: string): Promise<Client> {
  const client = new Client({ connectionString: databaseUrl });
  // Lost while nothing is asked: the next question says so.
  client.on("error", () => undefined);
  await client.connect();
  try {
    await client.query("begin isolation level repeatable read read only");
    if (snapshot) await client.query(`set transaction snapshot ${client.escapeLiteral(snapshot)}`);
    await client.query(settings);
    return client;
  } catch (error) {
    await client.end();
    throw error;
  }
}

/** Walks one piece. */
export async function walkPiece(client: Client, piece: Piece): Promise<WalkedPiece> {
  if (piece !== "roots") return { ...(await walkChains(client, piece)), roots: 0 };
  return { events: 0, chains: 0, broken: null, ...(await walkRoots(client)) };
}

import { Client } from "pg";
import { env } from "../env";
import type { LedgerFault } from "./event-fault";
import { walkChains } from "./walk-chains";
import { walkRoots } from "./walk-roots";

export type { LedgerFault } from "./event-fault";

export type LedgerReport = {
  events: number;
  chains: number;
  roots: number;
  notSealed: number;
  fault: LedgerFault | null;
};

async function walk(client: Client): Promise<LedgerReport> {
  const chains = await walkChains(client);
  const sealed = chains.fault ? { roots: 0, fault: chains.fault } : await walkRoots(client);
  const { rows } = await client.query<{ n: number }>(
    "select coalesce(sum(seq - sealed_seq), 0)::int as n from ledger_head where seq > sealed_seq",
  );
  const { events, chains: walked } = chains;
  return { events, chains: walked, roots: sealed.roots, notSealed: rows[0]?.n ?? 0, fault: sealed.fault };
}

/**
 * Proves the whole ledger as it stood at one instant: every chain, every root, every sealed head. Names the first wrong row
 * for a changed, removed, inserted or swapped event, a removed chain and a cut tail. What is younger than the last root is
 * counted as not yet sealed. Reads through cursors on a connection of its own: millions of events in little memory.
 */
export async function verifyLedger(): Promise<LedgerReport> {
  const client = new Client({ connectionString: env().DATABASE_URL });
  await client.connect();
  try {
    await client.query("begin isolation level repeatable read read only");
    await client.query("set local timezone = 'UTC'; set local datestyle = 'ISO'; set local work_mem = '64MB'");
    return await walk(client);
  } finally {
    await client.end();
  }
}

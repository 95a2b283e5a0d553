import { availableParallelism } from "node:os";
import path from "node:path";
import type { Client } from "pg";
import { env } from "../env";
import { runInThreads } from "../threads/run-in-threads";
import { chainRanges } from "./chain-range";
import type { LedgerFault } from "./event-fault";
import { openLedger, type Piece, type WalkedPiece, walkPiece } from "./walk";
import type { WalkThreadData } from "./walk-thread";

export type LedgerReport = {
  events: number;
  chains: number;
  roots: number;
  notSealed: number;
  fault: LedgerFault | null;
};

/** How many threads walk, and how many chains one takes at a time: a smaller ledger is walked without threads. */
export type VerifyOptions = { threads?: number; chainsEach?: number };

async function walkHere(client: Client, pieces: readonly Piece[]): Promise<WalkedPiece[]> {
  const walked: WalkedPiece[] = [];
  for (const piece of pieces) walked.push(await walkPiece(client, piece));
  return walked;
}

async function walkInThreads(client: Client, pieces: readonly Piece[], threads: number): Promise<WalkedPiece[]> {
  const { rows } = await client.query<{ snapshot: string }>("select pg_export_snapshot() as snapshot");
  const data: WalkThreadData = { databaseUrl: env().DATABASE_URL, snapshot: rows[0]?.snapshot ?? "" };
  return runInThreads(path.join(import.meta.dirname, "walk-thread.ts"), { tasks: pieces, threads, data });
}

/**
 * Proves the whole ledger as it stood at one instant: every chain, every root, every sealed head. Names the first wrong row
 * for a changed, removed, inserted or swapped event, a removed chain and a cut tail, else the first root that is wrong. What is
 * younger than the last root is counted as not yet sealed. Reads on connections of its own, millions of events in little
 * memory. Rejects when any part could not be walked; throws
 * RangeError for no thread or no chain.
 */
export async function verifyLedger({
  threads = Math.min(availableParallelism(), 4),
  chainsEach = 100_000,
}: VerifyOptions = {}): Promise<LedgerReport> {
  if (!(threads >= 1 && chainsEach >= 1)) throw new RangeError("threads and chains are numbers from 1");
  const client = await openLedger(env().DATABASE_URL);
  try {
    const ranges = await chainRanges(client, chainsEach);
    // The roots first: they are one piece, and the longest.
    const pieces: Piece[] = ["roots", ...ranges];
    const alone = threads < 2 || ranges.length < 2;
    const walked = await (alone ? walkHere(client, pieces) : walkInThreads(client, pieces, threads));
    return { ...reportOf(walked), notSealed: await notSealed(client) };
  } finally {
    await client.end();
  }
}

/** The first wrong event of all ranges, else the first promise that is not kept, else the first wrong root. */
function reportOf([roots, ...chains]: readonly WalkedPiece[]): Omit<LedgerReport, "notSealed"> {
  const sum = (count: (piece: WalkedPiece) => number) => chains.reduce((total, piece) => total + count(piece), 0);
  const first = (look: (piece: WalkedPiece) => LedgerFault | null) => chains.map(look).find(Boolean);
  return {
    events: sum(({ events }) => events),
    chains: sum((piece) => piece.chains),
    roots: roots?.roots ?? 0,
    fault: first(({ fault }) => fault) ?? first(({ broken }) => broken) ?? roots?.fault ?? null,
  };
}

async function notSealed(client: Client): Promise<number> {
  const { rows } = await client.query<{ n: number }>(
    "select coalesce(sum(seq - sealed_seq), 0)::int as n from ledger_head where seq > sealed_seq",
  );
  return rows[0]?.n ?? 0;
}

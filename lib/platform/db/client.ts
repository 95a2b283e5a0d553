import { Pool, type PoolConfig } from "pg";
import { env } from "../env";
import { meters } from "../metrics/registry";
import { TellingAdapter } from "./bare";
import { countStatements } from "./count-statements";
import { PrismaClient } from "./generated/client";
import { noteAway } from "./note-away";
import { endless } from "./position";
import { readingPool } from "./reading-pool";
import type { Replica } from "./replica";
import { Replicas } from "./replicas";
import { freeSight, type Sight } from "./sight";
import { statementName } from "./statement-names";

/**
 * The connections of this process. One process may load this module twice (the plain handlers of the open API and the
 * bundle of the pages): they share the connections, while each has a client of its own, because a client knows errors and
 * SQL only by the classes of its own copy.
 */
const holder = globalThis as typeof globalThis & { tongbanPool?: Pool; tongbanReplicas?: Replicas };
let client: PrismaClient | undefined;
let readers = new Map<Replica, { connections: Pool; client: PrismaClient }>();

/** The connections to the primary. */
export function pool(): Pool {
  if (holder.tongbanPool) return holder.tongbanPool;
  holder.tongbanPool = new Pool({ ...poolConfig(), connectionString: env().DATABASE_URL });
  holder.tongbanPool.on("connect", countStatements);
  noteAway(holder.tongbanPool);
  // A line that breaks while nobody uses it, also while the pool ends: whoever asks next gets another one.
  holder.tongbanPool.on("error", () => undefined);
  return holder.tongbanPool;
}

function poolConfig(): PoolConfig {
  const { DB_POOL, DB_MAX_WAIT_MS } = env();
  return {
    max: DB_POOL,
    connectionTimeoutMillis: DB_MAX_WAIT_MS,
    // Said once for a connection instead of once for every transaction.
    options: "-c default_transaction_isolation=read\\ committed",
  };
}

/** The nodes that may be read from beside the primary; undefined when there are none. */
export function replicas(): Replicas | undefined {
  const { DATABASE_URL, DATABASE_REPLICA_URL, DB_MAX_WAIT_MS } = env();
  if (DATABASE_REPLICA_URL.length === 0) return undefined;
  holder.tongbanReplicas ??= new Replicas(DATABASE_URL, DATABASE_REPLICA_URL, {
    ...poolConfig(),
    // There is somebody else to ask.
    connectionTimeoutMillis: Math.min(2_000, DB_MAX_WAIT_MS),
    query_timeout: DB_MAX_WAIT_MS,
  });
  return holder.tongbanReplicas;
}

/**
 * The client for queries (reads): of a replica inside a request that only looks and has seen nothing newer than that
 * replica, else of the primary (docs/decisions/0029-reads-from-replicas.md). Writes go through `inTransaction`.
 */
export function db(): PrismaClient {
  const sight = freeSight();
  const replica = sight && replicaFor(sight);
  return replica ? reader(replica).client : primary();
}

/** Where `db()` reads, for statements that go by the driver alone (`rowsOf`). */
export function reads(): Pool {
  const sight = freeSight();
  const replica = sight && replicaFor(sight);
  return replica ? reader(replica).connections : pool();
}

/** The client for what only the primary can answer. */
export function primary(): PrismaClient {
  client ??= clientOn(pool());
  return client;
}

function replicaFor(sight: Sight): Replica | undefined {
  if (sight.reads === undefined) {
    const nodes = replicas();
    if (!nodes) return undefined;
    sight.reads = nodes.for(sight.seen ?? endless) ?? "primary";
    meters().reads.inc({ from: sight.reads === "primary" ? "primary" : "replica" });
  }
  // It failed, or was made the primary, while this request read there.
  if (sight.reads !== "primary" && sight.reads.replayed === null) sight.reads = "primary";
  return sight.reads === "primary" ? undefined : sight.reads;
}

/** A client for each node: a client gathers what is asked at one moment, and may do so only for those who read there. */
function reader(replica: Replica): { connections: Pool; client: PrismaClient } {
  const known = readers.get(replica);
  if (known) return known;
  const connections = readingPool(replica, pool());
  const made = { connections, client: clientOn(connections) };
  readers.set(replica, made);
  return made;
}

function clientOn(connections: Pool): PrismaClient {
  // The library's type asks for a name every time; the driver takes none as "do not keep it".
  const naming = { statementNameGenerator: statementName as (query: { sql: string }) => string };
  return new PrismaClient({ adapter: new TellingAdapter(connections, naming) });
}

/** Closes the pools of this process (tests, scripts, the end of a process). */
export async function closeDb(): Promise<void> {
  const { tongbanPool, tongbanReplicas } = holder;
  await Promise.all([client, ...[...readers.values()].map((one) => one.client)].map((one) => one?.$disconnect()));
  client = undefined;
  readers = new Map();
  holder.tongbanPool = undefined;
  holder.tongbanReplicas = undefined;
  await Promise.all([tongbanPool?.end(), tongbanReplicas?.end()]);
}

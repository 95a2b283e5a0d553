import { PrismaPg } from "@prisma/adapter-pg";
import { Pool } from "pg";
import { env } from "../env";
import { countStatements } from "./count-statements";
import { PrismaClient } from "./generated/client";
import { statementName } from "./statement-names";

/**
 * The connections of this process. One process may load this module twice (the plain handlers of the open API and the
 * bundle of the pages): they share the connections, while each has a client of its own, because a client knows errors and
 * SQL only by the classes of its own copy.
 */
const holder = globalThis as typeof globalThis & { tongbanPool?: Pool };
let client: PrismaClient | undefined;

function pool(): Pool {
  const { DATABASE_URL, DB_POOL, DB_MAX_WAIT_MS } = env();
  if (holder.tongbanPool) return holder.tongbanPool;
  holder.tongbanPool = new Pool({
    connectionString: DATABASE_URL,
    max: DB_POOL,
    connectionTimeoutMillis: DB_MAX_WAIT_MS,
    // Said once for a connection instead of once for every transaction.
    options: "-c default_transaction_isolation=read\\ committed",
  });
  holder.tongbanPool.on("connect", countStatements);
  return holder.tongbanPool;
}

/** The client for queries (reads). Writes go through `inTransaction`. */
export function db(): PrismaClient {
  // The library's type asks for a name every time; the driver takes none as "do not keep it".
  const naming = { statementNameGenerator: statementName as (query: { sql: string }) => string };
  client ??= new PrismaClient({ adapter: new PrismaPg(pool(), naming) });
  return client;
}

/** Closes the pool of this process (tests, scripts, the end of a process). */
export async function closeDb(): Promise<void> {
  const ending = holder.tongbanPool;
  await client?.$disconnect();
  client = undefined;
  holder.tongbanPool = undefined;
  await ending?.end();
}

import { PrismaPg } from "@prisma/adapter-pg";
import { env } from "../env";
import { PrismaClient } from "./generated/client";

const holder = globalThis as typeof globalThis & { tongbanDb?: PrismaClient; tongbanReplica?: PrismaClient };

function connect(connectionString: string): PrismaClient {
  const { DB_POOL, DB_MAX_WAIT_MS } = env();
  return new PrismaClient({
    adapter: new PrismaPg({ connectionString, max: DB_POOL, connectionTimeoutMillis: DB_MAX_WAIT_MS }),
  });
}

/** The client for queries (reads). Writes go through `inTransaction`. */
export function db(): PrismaClient {
  holder.tongbanDb ??= connect(env().DATABASE_URL);
  return holder.tongbanDb;
}

/** Closes the pool of this process (tests, scripts, the end of a worker). */
export async function closeDb(): Promise<void> {
  await holder.tongbanDb?.$disconnect();
  holder.tongbanDb = undefined;
}

import { createHash } from "node:crypto";
import { Pool, type PoolClient } from "pg";
import type { Statement } from "@/prisma/seed/factories/read-statements";

/** One act of the product as the statements it sent, in their order, `begin` and `commit` among them. */
export type Act = readonly Statement[];

/** The same text is prepared once for each connection, as a careful program does it. */
const nameOf = (text: string) => createHash("md5").update(text).digest("hex");

async function run(client: PoolClient, act: Act): Promise<void> {
  for (const { text, values } of act)
    await (values.length === 0 ? client.query(text) : client.query({ name: nameOf(text), text, values: [...values] }));
}

/** Statements through bare `pg`, with as many connections as the product has. */
export class BareDatabase {
  readonly #pool: Pool;
  constructor(databaseUrl: string, connections: number) {
    this.#pool = new Pool({ connectionString: databaseUrl, max: connections });
  }

  async replay(act: Act): Promise<void> {
    const client = await this.#pool.connect();
    try {
      await run(client, act);
    } catch (error) {
      await client.query("rollback").catch(() => undefined);
      throw error;
    } finally {
      client.release();
    }
  }

  end(): Promise<void> {
    return this.#pool.end();
  }
}

import { AsyncLocalStorage } from "node:async_hooks";
import { PrismaPg } from "@prisma/adapter-pg";
import type { PoolClient, QueryConfig, QueryResult, QueryResultRow } from "pg";
import { Prisma } from "./generated/client";
import { statementName } from "./statement-names";

/**
 * The connection of an open transaction without the client around it, for the few statements that every command makes: the
 * client takes a third of a millisecond of processor time for each, bare `pg` a tenth of that (docs/decisions/0032-the-ledger-past-the-client.md).
 * Values come as `pg` reads them: what is bigint, numeric or a day in the database is asked through the client.
 */
export class Bare {
  #connection: PoolClient | null = null;
  #begun = false;

  /** Runs a statement in its turn on the transaction's connection. Throws P2028, as the client does, once that is over. */
  async rows<Row extends QueryResultRow>(statement: Prisma.Sql): Promise<Row[]> {
    return (await this.#say<Row>(statement)).rows;
  }

  /** The same for a statement that answers nothing: how many rows it wrote. */
  async count(statement: Prisma.Sql): Promise<number> {
    return (await this.#say(statement)).rowCount ?? 0;
  }

  async #say<Row extends QueryResultRow>(statement: Prisma.Sql): Promise<QueryResult<Row>> {
    if (!this.#connection) throw closed();
    return this.#connection.query<Row>(prepared(statement));
  }

  /** The first transaction that is begun here is the one. */
  begin(connection: PoolClient): boolean {
    if (this.#begun) return false;
    this.#begun = true;
    this.#connection = connection;
    return true;
  }

  /** Before the commit or the rollback is sent: what came behind it would stand outside of the transaction. */
  end(): void {
    this.#connection = null;
  }
}

/** A statement as the driver takes it, under the name by which a connection keeps it planned. */
export function prepared({ text, values }: Prisma.Sql): QueryConfig {
  const name = statementName({ sql: text });
  return { ...(name ? { name } : {}), text, values };
}

const closed = () =>
  new Prisma.PrismaClientKnownRequestError("Transaction already closed", {
    code: "P2028",
    clientVersion: Prisma.prismaVersion.client,
  });

const beginning = new AsyncLocalStorage<Bare>();

/** Runs what begins a transaction on a client of `TellingAdapter`; `begin` gets that transaction's bare connection. */
export function withBare<T>(begin: (bare: Bare) => Promise<T>): Promise<T> {
  const bare = new Bare();
  return beginning.run(bare, () => begin(bare));
}

/** The client's own adapter, which keeps the connection of a transaction to itself, telling it to who began that. */
export class TellingAdapter extends PrismaPg {
  override async connect(): ReturnType<PrismaPg["connect"]> {
    const adapter = await super.connect();
    const start = adapter.startTransaction.bind(adapter);
    adapter.startTransaction = async (level) => {
      const transaction = await start(level);
      const bare = beginning.getStore();
      if (bare && "client" in transaction && bare.begin(transaction.client as PoolClient)) {
        const execute = transaction.executeRaw.bind(transaction);
        transaction.executeRaw = (query) => {
          if (query.sql === "COMMIT" || query.sql === "ROLLBACK") bare.end();
          return execute(query);
        };
      }
      return transaction;
    };
    return adapter;
  }
}

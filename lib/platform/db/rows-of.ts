import type { Pool } from "pg";
import { type Bare, prepared } from "./bare";
import type { Prisma } from "./generated/client";

/** Where a statement may be said past the client: in a transaction, or on the connections that `reads` names. */
export type Source = { readonly bare: Bare } | Pool;

/**
 * The rows of a statement, by the driver alone, prepared. Instants come as Date, JSON parsed; what is bigint, numeric or a day in the
 * database is asked through the client, which reads it otherwise.
 */
export async function rowsOf<Row extends object>(source: Source, statement: Prisma.Sql): Promise<Row[]> {
  if ("bare" in source) return source.bare.rows<Row>(statement);
  const { rows } = await source.query<Row>(prepared(statement));
  return rows;
}

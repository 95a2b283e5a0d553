import { v7 } from "uuid";
import { columnOf, type Model, quoted, tableOf } from "./columns";
import { Prisma } from "./generated/client";
import { rowsOf } from "./rows-of";
import type { Tx } from "./transaction";

type Given<M extends Model> = Prisma.TypeMap["model"][M]["operations"]["createMany"]["args"]["data"];
/** A row as `createMany` takes it. */
type NewRow<M extends Model> = Extract<Given<M>, readonly unknown[]>[number];

/** The fields that every row names. Throws when one row names others: a missing field would be null, not its default. */
function namedBy(rows: readonly object[]): string[] {
  const named = (row: object) => Object.keys(row).filter((key) => row[key as keyof typeof row] !== undefined);
  const fields = named(rows[0] ?? {});
  for (const row of rows)
    if (named(row).sort().join() !== [...fields].sort().join())
      throw new Error("rows of one insert name different fields");
  return fields;
}

/**
 * Inserts rows of a model that is known by a uuid, in one statement that is the same for any number of them. Answers the rows
 * that were inserted, in their order; `repeated: "skip"` leaves those out that stand there already. Not `createMany`: the
 * library compiles that anew at every call, two to six milliseconds in which the process does nothing else.
 */
export async function insertRows<M extends Model, R extends Omit<NewRow<M>, "id"> & { id?: string }>(
  tx: Tx,
  model: M,
  rows: readonly R[],
  { repeated = "refuse" }: { repeated?: "skip" | "refuse" } = {},
): Promise<(R & { id: string })[]> {
  if (rows.length === 0) return [];
  const full = rows.map((row) => ({ ...row, id: row.id ?? v7() }));
  const fields = namedBy(full);
  const columns = quoted(fields.map(columnOf));
  const values = JSON.stringify(
    full.map((row) => Object.fromEntries(fields.map((field) => [columnOf(field), row[field as keyof typeof row]]))),
  );
  const table = quoted([tableOf(model)]);
  const inserted = await rowsOf<{ id: string }>(
    tx,
    Prisma.sql`${Prisma.raw(`insert into ${table} (${columns}) select ${columns} from jsonb_populate_recordset(null::${table}, `)}${values}${Prisma.raw(`::jsonb)${repeated === "skip" ? " on conflict do nothing" : ""} returning id`)}`,
  );
  const ids = new Set(inserted.map(({ id }) => id));
  return full.filter(({ id }) => ids.has(id));
}

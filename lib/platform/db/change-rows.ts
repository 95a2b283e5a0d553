import { columnOf, type Model, quoted, type RowOf, tableOf } from "./columns";
import { Prisma } from "./generated/client";
import type { Tx } from "./transaction";

/**
 * Changes the rows of a model that a condition over its columns finds, and answers how many: the sibling of `insertRows`. One
 * statement for each set of fields, prepared, where the library's `updateMany` costs half a millisecond of processor.
 * Fields that are undefined stay as they are.
 */
export async function changeRows<M extends Model>(
  tx: Tx,
  model: M,
  where: Prisma.Sql,
  change: { [F in keyof RowOf<M>]?: RowOf<M>[F] | undefined },
): Promise<number> {
  const given = Object.entries(change).filter(([, value]) => value !== undefined);
  if (given.length === 0) throw new Error("a change of nothing");
  const columns = quoted(given.map(([field]) => columnOf(field)));
  const values = JSON.stringify(Object.fromEntries(given.map(([field, value]) => [columnOf(field), value])));
  const table = quoted([tableOf(model)]);
  return tx.bare.count(
    Prisma.sql`${Prisma.raw(`update ${table} set (${columns}) = (select ${columns} from jsonb_populate_record(null::${table}, `)}${values}${Prisma.raw("::jsonb)) where ")}${where}`,
  );
}

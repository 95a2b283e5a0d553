import { instantFrom } from "../clock";
import { columnOf, fieldsOf, type Model, quoted, type RowOf, tableOf } from "./columns";
import { Prisma } from "./generated/client";

const known = new Map<Model, string>();

function columns(model: Model): string {
  const text =
    known.get(model) ??
    fieldsOf(model)
      .map((field) => `"${columnOf(field)}" as "${field}"`)
      .join(", ");
  known.set(model, text);
  return text;
}

/** The columns of a model under the names of its fields, for a `select`. */
export const columnsAs = (model: Model): Prisma.Sql => Prisma.raw(columns(model));

/**
 * The rows of a model that belong to another row, as one column of its `select`: a JSON list, in which instants are texts
 * (`revived`). `rest` says which and in which order; `more` are columns beside its own.
 */
export const belonging = (model: Model, rest: Prisma.Sql, more: Prisma.Sql = Prisma.empty): Prisma.Sql =>
  Prisma.sql`(select coalesce(json_agg(one), '[]') from (select ${columnsAs(model)}${more} from ${Prisma.raw(quoted([tableOf(model)]))} ${rest}) one)`;

type InstantField<M extends Model> = {
  [F in keyof RowOf<M>]: Extract<RowOf<M>[F], Date> extends never ? never : F;
}[keyof RowOf<M>];

/** Every field of a model that is an instant: the compiler knows when one is missing. */
export type Instants<M extends Model> = Record<InstantField<M>, true>;

/** Rows that came as JSON, with their instants as instants. The rows are changed in place: nobody else has them. */
export function revived<M extends Model>(rows: readonly object[], instants: Instants<M>): RowOf<M>[] {
  const fields = Object.keys(instants);
  for (const row of rows as readonly Record<string, unknown>[])
    for (const field of fields) {
      const text = row[field];
      if (typeof text === "string") row[field] = instantFrom(text);
    }
  return rows as RowOf<M>[];
}

import { Prisma } from "./generated/client";

export type Model = Prisma.ModelName;
/** A row as the library reads it, without what belongs to it. */
export type RowOf<M extends Model> = Prisma.TypeMap["model"][M]["payload"]["scalars"];

/** How the schema names the column of every field and the table of every model (insert-rows.db.test.ts holds it to that). */
export const columnOf = (field: string): string => field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
export const tableOf = (model: Model): string => columnOf(model.charAt(0).toLowerCase() + model.slice(1));

export const quoted = (names: readonly string[]) => names.map((name) => `"${name}"`).join(", ");

/** The fields of a model that are columns. */
export function fieldsOf(model: Model): string[] {
  const names = (Prisma as unknown as Record<string, object | undefined>)[`${model}ScalarFieldEnum`];
  return Object.keys(names ?? {});
}

import { addMonths, instantFrom, instantOfMillis, now, today } from "@/lib/platform/clock";
import statistics from "./city-statistics.json";
import { type AssumedColumn, type UnloadedTable, unloadedTables } from "./unloaded-tables";

/** What the planner knows of a column, in the words of `pg_stats`. */
export type ColumnStatistics = {
  column: string;
  nullFrac: number;
  width: number;
  distinct: number;
  common: string | null;
  frequencies: string | null;
  histogram: string | null;
};
/** What the planner knows of a large table. */
export type TableStatistics = { name: string; rows: number; columns: ColumnStatistics[] };

const instant = /"(\d{4}-\d{2}-\d{2}) (\d{2}:\d{2}:\d{2}(?:\.\d+)?)\+00"/g;
const instantsIn = (text: string) =>
  Array.from(text.matchAll(instant), ([, day, time]) => instantFrom(`${day}T${time}Z`));

/** What was due tomorrow when the city was counted is due tomorrow today: its instants move along with the clock. */
function asOfToday(tables: readonly TableStatistics[]): TableStatistics[] {
  const created = tables.find(({ name }) => name === "case")?.columns.find(({ column }) => column === "created_at");
  const countedAt = instantsIn(created?.histogram ?? "").at(-1) ?? now();
  const ms = now().getTime() - countedAt.getTime();
  const later = (text: string | null) =>
    text?.replace(
      instant,
      (_, day, time) => `"${instantOfMillis(instantFrom(`${day}T${time}Z`).getTime() + ms).toISOString()}"`,
    ) ?? null;
  return tables.map(({ columns, ...table }) => ({
    ...table,
    columns: columns.map((one) => ({ ...one, common: later(one.common), histogram: later(one.histogram) })),
  }));
}

const loaded = asOfToday(statistics as TableStatistics[]);

/** The tables that grow with the age of the city: those the bench loads, as they were counted, and the others. */
export const growingTables = (): TableStatistics[] => [...loaded, ...unloadedTables.map(counted)];

const counted = ({ name, rows, columns }: UnloadedTable): TableStatistics => ({
  name,
  rows,
  columns: Object.entries(columns).map(([column, one]) => ({
    ...known(one, rows),
    column,
    nullFrac: one.null ?? known(one, rows).nullFrac,
  })),
});

const bare = { column: "", nullFrac: 0, width: 16, distinct: -1, common: null, frequencies: null, histogram: null };

function known(one: AssumedColumn, rows: number): ColumnStatistics {
  if ("like" in one) return columnOf(one.like);
  if ("when" in one) return { ...bare, width: 8, distinct: rows > 100_000 ? -0.9 : -1, histogram: threeYears() };
  if ("distinct" in one) return { ...bare, distinct: one.distinct };
  const values = Object.keys(one.shares);
  return {
    ...bare,
    distinct: values.length,
    common: `{${values.join(",")}}`,
    frequencies: `{${Object.values(one.shares).join(",")}}`,
  };
}

function columnOf(name: string): ColumnStatistics {
  const [table, column] = name.split(".");
  const found = loaded.find((one) => one.name === table)?.columns.find((one) => one.column === column);
  if (!found) throw new Error(`nothing is known of ${name}`);
  return found;
}

/** Even bounds over three years until now. */
function threeYears(): string {
  const [from, to] = [instantFrom(addMonths(today(), -36)).getTime(), now().getTime()];
  const bounds = Array.from({ length: 37 }, (_, i) => instantOfMillis(from + ((to - from) * i) / 36).toISOString());
  return `{${bounds.map((bound) => `"${bound}"`).join(",")}}`;
}

import type { Light } from "@/lib/platform/clock";
import type { Bilingual } from "@/lib/platform/i18n";
import type { BoardRow } from "../contract";

const dark = (): Record<Light, number> => ({ red: 0, yellow: 0, green: 0, stopped: 0, none: 0 });

/** A number of something of one light. */
type Counted = { light: Light; count: number };

/** The sum of cells by light. */
export function lightsOf(cells: readonly Counted[]): Record<Light, number> {
  const lights = dark();
  for (const cell of cells) lights[cell.light] += cell.count;
  return lights;
}

/** One row per key, and per name without cells; the most urgent first: red, then yellow, then size. */
export function rowsBy<Cell extends Counted>(
  cells: readonly Cell[],
  keyOf: (cell: Cell) => string,
  names: ReadonlyMap<string, Bilingual> = new Map(),
): BoardRow[] {
  const groups = new Map<string, Cell[]>([...names.keys()].map((key) => [key, []]));
  for (const cell of cells) groups.set(keyOf(cell), [...(groups.get(keyOf(cell)) ?? []), cell]);
  return [...groups]
    .map(([key, own]) => {
      const total = own.reduce((sum, cell) => sum + cell.count, 0);
      return { key, name: names.get(key) ?? null, total, ...lightsOf(own) };
    })
    .sort((a, b) => b.red - a.red || b.yellow - a.yellow || b.total - a.total || a.key.localeCompare(b.key));
}

import { countOnTime, countOpenCases } from "@/lib/cases";
import { stages } from "@/lib/cases/contract";
import type { Actor } from "@/lib/platform/auth";
import { addDays, instantOf, isoOf, now, today } from "@/lib/platform/clock";
import { type Board, type BoardPlace, onTimeDays } from "../contract";
import { lightsOf, rowsBy } from "../model/board-rows";
import { regionOf } from "../model/regions";
import { countChangedToday } from "./changed-today";
import { listRegions } from "./list-regions";
import { departmentNames } from "./names";
import { watchedRoots } from "./watched-roots";

/**
 * The officer's board: the open cases of the watched areas by light, and where they stand (body, region, stage). Every
 * panel adds up to the same total. Refuses supervision/not-officer.
 */
export async function board(actor: Actor, place: BoardPlace = {}): Promise<Board> {
  const roots = await watchedRoots(actor, place.area);
  const at = now();
  const since = instantOf(addDays(today(), -onTimeDays));
  const [cells, decided, turned, regions] = await Promise.all([
    countOpenCases(roots, place.department),
    countOnTime(roots, since, place.department),
    countChangedToday(roots, place.department),
    listRegions(roots),
  ]);
  const bodies = await departmentNames([...cells, ...decided].map((cell) => cell.departmentCode));
  const places = new Map(regions.map(({ key, name }) => [key, name]));
  const order = (key: string) => (stages as readonly string[]).indexOf(key);
  return {
    at: isoOf(at),
    total: cells.reduce((sum, cell) => sum + cell.count, 0),
    lights: lightsOf(cells),
    departments: rowsBy(cells, (cell) => cell.departmentCode, bodies).map((row) => {
      const own = decided.find((one) => one.departmentCode === row.key);
      return { ...row, done: own?.done ?? 0, onTime: own?.onTime ?? 0 };
    }),
    areas: rowsBy(cells, (cell) => regionOf(cell.areaPath, roots), places).map((row) => {
      const region = regions.find((one) => one.key === row.key);
      return { ...row, own: region?.own ?? false, outline: region?.outline ?? null };
    }),
    stages: rowsBy(cells, (cell) => cell.stage).sort((a, b) => order(a.key) - order(b.key)),
    today: turned,
  };
}

import { countOpenCases } from "@/lib/cases";
import { stages } from "@/lib/cases/contract";
import type { Actor } from "@/lib/platform/auth";
import { isoOf, now } from "@/lib/platform/clock";
import type { Board } from "../contract";
import { lightsOf, rowsBy } from "../model/board-rows";
import { watchedAreas } from "../policy";
import { countChangedToday } from "./changed-today";
import { areaNames, departmentNames } from "./names";

/**
 * The officer's board: the open cases of the watched areas by light, and where they stand (body, area, stage). Every
 * panel adds up to the same total. Refuses supervision/not-officer.
 */
export async function board(actor: Actor): Promise<Board> {
  const areas = watchedAreas(actor);
  const at = now();
  const [cells, today] = await Promise.all([countOpenCases(areas), countChangedToday(actor)]);
  const [departments, places] = await Promise.all([
    departmentNames(cells.map((cell) => cell.departmentCode)),
    areaNames(cells.map((cell) => cell.areaCode)),
  ]);
  const order = (key: string) => (stages as readonly string[]).indexOf(key);
  return {
    at: isoOf(at),
    total: cells.reduce((sum, cell) => sum + cell.count, 0),
    lights: lightsOf(cells),
    departments: rowsBy(cells, (cell) => cell.departmentCode, departments),
    areas: rowsBy(cells, (cell) => cell.areaCode, places),
    stages: rowsBy(cells, (cell) => cell.stage).sort((a, b) => order(a.key) - order(b.key)),
    today,
  };
}

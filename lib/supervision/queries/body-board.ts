import { countBodyCases, countBodyWork } from "@/lib/cases";
import { stages } from "@/lib/cases/contract";
import type { Actor } from "@/lib/platform/auth";
import { isoOf, now } from "@/lib/platform/clock";
import { Refusal } from "@/lib/platform/errors";
import type { BodyBoard } from "../contract";
import { lightsOf, rowsBy } from "../model/board-rows";

const order = (key: string) => (stages as readonly string[]).indexOf(key);

/**
 * A department's own monitor: its open cases by light and stage (which add up), and its open steps by who holds them.
 * Refuses supervision/not-body (404) to everybody without a post in a department's review.
 */
export async function bodyBoard(actor: Actor): Promise<BodyBoard> {
  if (!actor.has("reviewer", "inspector", "expert", "chief"))
    throw new Refusal("supervision/not-body", {}, { status: 404 });
  const [cells, work] = await Promise.all([countBodyCases(actor), countBodyWork(actor)]);
  const names = new Map(work.map((cell) => [cell.person ?? "nobody", cell.name]));
  return {
    at: isoOf(now()),
    total: cells.reduce((sum, cell) => sum + cell.count, 0),
    lights: lightsOf(cells),
    stages: rowsBy(cells, (cell) => cell.stage).sort((a, b) => order(a.key) - order(b.key)),
    people: rowsBy(work, (cell) => cell.person ?? "nobody").map((row) => ({
      ...row,
      person: names.get(row.key) ?? null,
    })),
  };
}

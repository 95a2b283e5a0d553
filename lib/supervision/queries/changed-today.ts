import type { Actor } from "@/lib/platform/auth";
import { today } from "@/lib/platform/clock";
import { db } from "@/lib/platform/db";
import type { AlertPage } from "../contract";
import { watchedAreas } from "../policy";
import { listAlertRows } from "./alert-rows";

const inAreas = (actor: Actor) => ({
  OR: watchedAreas(actor).map((areaPath) => ({ areaPath: { startsWith: areaPath } })),
});

/** How many lights turned yellow and red today in the watched areas. Refuses supervision/not-officer. */
export async function countChangedToday(actor: Actor): Promise<{ yellow: number; red: number }> {
  const rows = await db().alert.groupBy({
    by: ["level"],
    where: { day: today(), kind: "light", level: { in: ["yellow", "red"] }, ...inAreas(actor) },
    _count: true,
  });
  const of = (level: string) => rows.find((row) => row.level === level)?._count ?? 0;
  return { yellow: of("yellow"), red: of("red") };
}

/** Which lights turned today, newest first, by keyset. Refuses supervision/not-officer. */
export async function changedToday(
  actor: Actor,
  options: { light?: "yellow" | "red"; cursor?: string; size?: number } = {},
): Promise<AlertPage> {
  const { light } = options;
  const where = { day: today(), kind: "light", ...(light ? { level: light } : {}), ...inAreas(actor) };
  return listAlertRows(where, options);
}

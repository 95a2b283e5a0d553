import type { Actor } from "@/lib/platform/auth";
import { today } from "@/lib/platform/clock";
import { db, Prisma } from "@/lib/platform/db";
import type { AlertPage, Board } from "../contract";
import { watchedAreas } from "../policy";
import { listAlertRows } from "./alert-rows";

const inAreas = (actor: Actor) => ({
  OR: watchedAreas(actor).map((areaPath) => ({ areaPath: { startsWith: areaPath } })),
});

type Turned = { light: "yellow" | "red"; hour: number; count: number };

/** How many lights turned yellow and red today in the watched areas, by the hour. Refuses supervision/not-officer. */
export async function countChangedToday(actor: Actor): Promise<Board["today"]> {
  const within = watchedAreas(actor).map((path) => Prisma.sql`area_path like ${`${path}%`}`);
  const turned = await db().$queryRaw<Turned[]>(Prisma.sql`
    select level as light, extract(hour from at at time zone 'Asia/Shanghai')::int as hour, count(*)::int as count
    from alert where day = ${today()} and kind = 'light' and level in ('yellow', 'red')
      and (${Prisma.join(within, " or ")})
    group by 1, 2`);
  const of = (light: string, hour?: number) =>
    turned
      .filter((row) => row.light === light && (hour === undefined || row.hour === hour))
      .reduce((sum, row) => sum + row.count, 0);
  const hours = [...new Set(turned.map((row) => row.hour))].sort((a, b) => a - b);
  return {
    yellow: of("yellow"),
    red: of("red"),
    hours: hours.map((hour) => ({ hour, yellow: of("yellow", hour), red: of("red", hour) })),
  };
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

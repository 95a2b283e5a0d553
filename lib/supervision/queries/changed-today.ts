import type { Actor } from "@/lib/platform/auth";
import { today } from "@/lib/platform/clock";
import { db, Prisma } from "@/lib/platform/db";
import type { AlertPage, Board, BoardPlace } from "../contract";
import { alertsWithin, listAlertRows } from "./alert-rows";
import { watchedRoots } from "./watched-roots";

type Turned = { light: "yellow" | "red"; hour: number; count: number };

/** How many lights turned yellow and red today in area subtrees, for one body or for all, by the hour. */
export async function countChangedToday(roots: readonly string[], department?: string): Promise<Board["today"]> {
  const within = roots.map((path) => Prisma.sql`area_path like ${`${path}%`}`);
  const turned = await db().$queryRaw<Turned[]>(Prisma.sql`
    select level as light, extract(hour from at at time zone 'Asia/Shanghai')::int as hour, count(*)::int as count
    from alert where day = ${today()} and kind = 'light' and level in ('yellow', 'red')
      and ${within.length > 0 ? Prisma.sql`(${Prisma.join(within, " or ")})` : Prisma.sql`false`}
      and ${department ? Prisma.sql`department_code = ${department}` : Prisma.sql`true`}
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
  options: BoardPlace & { light?: "yellow" | "red"; cursor?: string; size?: number } = {},
): Promise<AlertPage> {
  const { light } = options;
  const within = alertsWithin(await watchedRoots(actor, options.area), options.department);
  return listAlertRows({ ...within, day: today(), kind: "light", ...(light ? { level: light } : {}) }, options);
}

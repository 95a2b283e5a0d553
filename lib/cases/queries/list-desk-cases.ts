import type { Actor } from "@/lib/platform/auth";
import { currentCalendar } from "@/lib/platform/calendar";
import { instantFrom, now } from "@/lib/platform/clock";
import { db, Prisma } from "@/lib/platform/db";
import type { Bilingual } from "@/lib/platform/i18n";
import { toClockView } from "../model/clock-view";
import { leadingClock } from "../model/clocks";
import { type Page, pageOf, readCursor } from "../model/keyset";
import type { ClockView } from "../model/view-types";
import { refSql } from "../store/scope-where";
import { type CaseRow, rowFields, toCaseRow } from "./case-rows";
import { type Desk, rangesOf } from "./desks";

export type DeskCase = CaseRow & {
  /** The clock that leads in this state, with what is used and left of it now. */
  clock: ClockView | null;
  /** hand-out: the way it goes out and how that stands. */
  delivery: { way: string; state: string } | null;
  /** The area it belongs to, when that is not the window's own (通办). */
  otherArea: Bilingual | null;
};

export type DeskFilter = {
  desk: Desk;
  service?: string;
  light?: string;
  search?: string;
  cursor?: string;
  size?: number;
};

/** The ids of the next cases of a desk: alone, so that nothing else is read of what is not shown. */
async function deskIds(actor: Actor, filter: DeskFilter, size: number): Promise<string[]> {
  const after = readCursor(filter.cursor);
  const at = after && instantFrom(after.at);
  const { sql, empty } = Prisma;
  const asked = sql`${filter.service ? sql`and c.service_code = ${filter.service}` : empty}
    ${filter.light ? sql`and c.light = ${filter.light}` : empty}
    ${filter.search ? sql`and ${refSql(filter.search)}` : empty}
    ${after && at ? sql`and (c.created_at, c.id) > (${at}::timestamptz, ${after.id}::uuid)` : empty}`;
  const each = rangesOf(actor, filter.desk).map(
    (range) => sql`(select c.id, c.created_at from "case" c where ${range} ${asked}
      order by c.created_at, c.id limit ${size})`,
  );
  if (each.length === 0) return [];
  const rows = await db().$queryRaw<{ id: string }[]>(sql`
    select found.id::text from (${Prisma.join(each, " union all ")}) found
    order by found.created_at, found.id limit ${size}`);
  return rows.map(({ id }) => id);
}

/** The cases of one desk, longest waiting first, by keyset. `search` is any number of a case. Four statements. */
export async function listDeskCases(actor: Actor, filter: DeskFilter): Promise<Page<DeskCase>> {
  const size = Math.min(filter.size ?? 30, 100);
  const rows = await db().case.findMany({
    where: { id: { in: await deskIds(actor, filter, size + 1) } },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    select: {
      ...rowFields,
      clocks: { where: { state: { not: "ended" } } },
      deliveries: { orderBy: { createdAt: "desc" }, take: 1, select: { way: true, state: true } },
    },
  });
  const own = new Set(actor.postsOf("clerk").map(({ areaCode }) => areaCode));
  const [calendar, areas] = await Promise.all([
    currentCalendar(),
    db().area.findMany({
      where: { code: { in: [...new Set(rows.map(({ areaCode }) => areaCode))].filter((code) => !own.has(code)) } },
      select: { code: true, nameZh: true, nameEn: true },
    }),
  ]);
  const others = new Map(areas.map(({ code, nameZh, nameEn }) => [code, { zh: nameZh, en: nameEn }]));
  const at = now();
  const views = rows.map(({ clocks, deliveries, ...row }): DeskCase => {
    const clock = leadingClock(clocks);
    return {
      ...toCaseRow(row),
      clock: clock ? toClockView(clock, [], calendar, at) : null,
      delivery: deliveries[0] ?? null,
      otherArea: others.get(row.areaCode) ?? null,
    };
  });
  return pageOf(views, size, (row) => ({ at: row.createdAt.toISOString(), id: row.id }));
}

/** Looking for the services of a desk stops after so many cases of each of its ranges: the longest waiting are there. */
const lookedAtMost = 500;

/** The services that have cases on a desk, for its filter. One statement. */
export async function servicesOnDesk(actor: Actor, desk: Desk): Promise<{ code: string; zh: string; en: string }[]> {
  const each = rangesOf(actor, desk).map(
    (range) => Prisma.sql`(select c.service_code, c.service_name_zh, c.service_name_en from "case" c where ${range}
      order by c.created_at, c.id limit ${lookedAtMost})`,
  );
  if (each.length === 0) return [];
  return db().$queryRaw<{ code: string; zh: string; en: string }[]>(Prisma.sql`
    select distinct on (1) found.service_code as code, found.service_name_zh as zh, found.service_name_en as en
    from (${Prisma.join(each, " union all ")}) found order by 1`);
}

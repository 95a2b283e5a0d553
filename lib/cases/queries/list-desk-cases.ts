import type { Actor } from "@/lib/platform/auth";
import { currentCalendar } from "@/lib/platform/calendar";
import { instantFrom, now } from "@/lib/platform/clock";
import { db, type Prisma } from "@/lib/platform/db";
import type { Bilingual } from "@/lib/platform/i18n";
import { toClockView } from "../model/clock-view";
import { leadingClock } from "../model/clocks";
import { type Page, pageOf, readCursor } from "../model/keyset";
import type { ClockView } from "../model/view-types";
import { refWhere } from "../store/scope-where";
import { windowWhere } from "../store/window-where";
import { type CaseRow, rowFields, toCaseRow } from "./case-rows";

/**
 * The desks of a window: drafts begun here, online applications to check, people told to come, received and not yet
 * answered, asked to mend, mended and back again, received here and now in review (of whatever area: 通办), closed with
 * something to hand out.
 */
export const desks = {
  drafts: { state: "draft", channel: "window" },
  "pre-review": { state: "submitted" },
  expected: { state: "pre-accepted" },
  received: { state: "received" },
  waiting: { state: "correcting" },
  mended: { state: { in: ["submitted", "received"] }, round: { gt: 0 } },
  review: { state: { in: ["accepted", "decided"] }, receivedByDept: { not: null } },
  "hand-out": { state: "closed", deliveries: { some: { state: { in: ["waiting", "failed"] } } } },
} as const satisfies Record<string, Prisma.CaseWhereInput>;
export type Desk = keyof typeof desks;

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

/** The ids of the next cases of a desk: alone, so that nothing else is read of what is sorted and not shown. */
async function deskIds(actor: Actor, filter: DeskFilter, size: number): Promise<string[]> {
  const after = readCursor(filter.cursor);
  const at = after && instantFrom(after.at);
  const rows = await db().case.findMany({
    where: {
      AND: [
        windowWhere(actor),
        desks[filter.desk],
        filter.service ? { serviceCode: filter.service } : {},
        filter.light ? { light: filter.light } : {},
        filter.search ? refWhere(filter.search) : {},
        after && at ? { OR: [{ createdAt: { gt: at } }, { createdAt: at, id: { gt: after.id } }] } : {},
      ],
    },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    take: size,
    select: { id: true },
  });
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

/** How many cases lie on each desk: one small count for each, all at once. */
export async function countDesks(actor: Actor): Promise<Record<Desk, number>> {
  const own = windowWhere(actor);
  const keys = Object.keys(desks) as Desk[];
  const counts = await Promise.all(keys.map((key) => db().case.count({ where: { AND: [own, desks[key]] } })));
  return Object.fromEntries(keys.map((key, index) => [key, counts[index] ?? 0])) as Record<Desk, number>;
}

/** The services that have cases on a desk, for its filter. */
export async function servicesOnDesk(actor: Actor, desk: Desk): Promise<{ code: string; zh: string; en: string }[]> {
  const rows = await db().case.groupBy({
    by: ["serviceCode", "serviceNameZh", "serviceNameEn"],
    where: { AND: [windowWhere(actor), desks[desk]] },
    orderBy: { serviceCode: "asc" },
  });
  return rows.map((row) => ({ code: row.serviceCode, zh: row.serviceNameZh, en: row.serviceNameEn }));
}

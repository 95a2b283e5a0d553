import { db, type Prisma } from "@/lib/platform/db";
import type { Bilingual } from "@/lib/platform/i18n";
import { areaAndParents } from "./area-and-parents";

export type ServiceRow = {
  code: string;
  taskCode: string;
  name: Bilingual;
  department: string;
  area: string;
  itemType: string;
  audiences: string[];
  themes: string[];
  lists: string[];
  terminals: string[];
};

export type ServiceFilter = {
  audience?: string;
  department?: string;
  theme?: string;
  lifeEvent?: string;
  area?: string;
  list?: string;
  terminal?: string;
  cursor?: string;
  size?: number;
};

/** Live services by code, by keyset (the cursor is the last code seen). An area finds its own, then its parents'. */
export async function listServices(filter: ServiceFilter = {}): Promise<{ items: ServiceRow[]; next: string | null }> {
  const size = Math.min(filter.size ?? 50, 200);
  const rows = await db().serviceItem.findMany({
    where: {
      state: "live",
      ...(filter.audience ? { audiences: { has: filter.audience } } : {}),
      ...(filter.theme ? { themes: { has: filter.theme } } : {}),
      ...(filter.lifeEvent ? { lifeEvents: { has: filter.lifeEvent } } : {}),
      ...(filter.list ? { lists: { has: filter.list } } : {}),
      ...(filter.terminal ? { terminals: { has: filter.terminal } } : {}),
      ...(filter.department ? { departmentCode: filter.department } : {}),
      ...(filter.area ? { areaCode: { in: await areaAndParents(filter.area) } } : {}),
      ...(filter.cursor ? { code: { gt: filter.cursor } } : {}),
    },
    orderBy: { code: "asc" },
    take: size + 1,
  });
  const items = rows.slice(0, size).map(toRow);
  return { items, next: rows.length > size ? (items.at(-1)?.code ?? null) : null };
}

/** The live services with these codes, in the order of the codes. */
export async function serviceRows(codes: readonly string[]): Promise<ServiceRow[]> {
  const rows = await db().serviceItem.findMany({ where: { code: { in: [...codes] }, state: "live" } });
  const found = new Map(rows.map((row) => [row.code, toRow(row)]));
  return codes.flatMap((code) => found.get(code) ?? []);
}

function toRow(row: Prisma.ServiceItemGetPayload<object>): ServiceRow {
  return {
    code: row.code,
    taskCode: row.taskCode,
    name: { zh: row.nameZh, en: row.nameEn },
    department: row.departmentCode,
    area: row.areaCode,
    itemType: row.itemType,
    audiences: row.audiences,
    themes: row.themes,
    lists: row.lists,
    terminals: row.terminals,
  };
}

import { db } from "@/lib/platform/db";
import type { Bilingual } from "@/lib/platform/i18n";

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
  area?: string;
  list?: string;
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
      ...(filter.list ? { lists: { has: filter.list } } : {}),
      ...(filter.department ? { departmentCode: filter.department } : {}),
      ...(filter.area ? { areaCode: { in: await withParents(filter.area) } } : {}),
      ...(filter.cursor ? { code: { gt: filter.cursor } } : {}),
    },
    orderBy: { code: "asc" },
    take: size + 1,
  });
  const items = rows.slice(0, size).map((row) => ({
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
  }));
  return { items, next: rows.length > size ? (items.at(-1)?.code ?? null) : null };
}

async function withParents(area: string): Promise<string[]> {
  const row = await db().area.findUnique({ where: { code: area }, select: { path: true } });
  return row ? row.path.split("/").filter(Boolean) : [area];
}

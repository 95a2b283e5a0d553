import { ownArea } from "@/lib/cases/contract";
import type { Actor } from "@/lib/platform/auth";
import { db } from "@/lib/platform/db";
import type { Bilingual } from "@/lib/platform/i18n";
import { type AreaOutline, areaOutline } from "../contract";
import { codeOf } from "../model/regions";
import { watchedAreas } from "../policy";

/** `own`: the root itself without what lies below it. */
export type Region = { key: string; name: Bilingual; own: boolean; outline: AreaOutline | null };

/** The regions of a board, by code: each root's own ground and the areas right below it. One statement. */
export async function listRegions(roots: readonly string[]): Promise<Region[]> {
  const codes = roots.map(codeOf);
  const rows = await db().area.findMany({
    where: { OR: [{ code: { in: codes } }, { parent: { in: codes } }] },
    orderBy: { code: "asc" },
  });
  return rows.map((row) => {
    const own = codes.includes(row.code);
    return {
      key: own ? ownArea(row.code) : row.code,
      name: { zh: row.nameZh, en: row.nameEn },
      own,
      outline: areaOutline.safeParse(row.outline).data ?? null,
    };
  });
}

/** The regions an officer can narrow the board to. Refuses supervision/not-officer. */
export const listWatchedRegions = (actor: Actor): Promise<Region[]> => listRegions(watchedAreas(actor));

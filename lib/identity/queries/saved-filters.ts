import type { Actor } from "@/lib/platform/auth";
import { db } from "@/lib/platform/db";
import type { SavedFilter } from "../contract";

/** The filters somebody kept for a list, by name. */
export async function listSavedFilters(actor: Actor, list: string): Promise<SavedFilter[]> {
  if (!actor.accountId) return [];
  return db().savedFilter.findMany({
    where: { accountId: actor.accountId, list },
    orderBy: { name: "asc" },
    select: { name: true, query: true },
  });
}

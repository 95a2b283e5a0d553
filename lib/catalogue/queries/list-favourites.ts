import type { Actor } from "@/lib/platform/auth";
import { db } from "@/lib/platform/db";

/** Codes of the services the actor keeps at hand, the newest first. */
export async function listFavourites(actor: Actor): Promise<string[]> {
  if (!actor.accountId) return [];
  const rows = await db().favourite.findMany({
    where: { accountId: actor.accountId },
    orderBy: [{ at: "desc" }, { code: "asc" }],
    take: 200,
    select: { code: true },
  });
  return rows.map((row) => row.code);
}

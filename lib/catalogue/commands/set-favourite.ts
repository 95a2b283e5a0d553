import { z } from "zod";
import type { Actor } from "@/lib/platform/auth";
import { inTransaction } from "@/lib/platform/db";
import { Refusal } from "@/lib/platform/errors";

export const setFavouriteInput = z.object({ code: z.string().max(64), on: z.boolean() });

/** How many services a person may keep at hand. */
const most = 200;

/**
 * Keeps a live service among the actor's favourites, or lets it go; both are repeatable. Answers all codes kept, the
 * newest first. Refuses: identity/signed-out, case/service-not-found.
 */
export async function setFavourite(actor: Actor, input: z.input<typeof setFavouriteInput>): Promise<string[]> {
  const { code, on } = setFavouriteInput.parse(input);
  const { accountId } = actor;
  if (!accountId) throw new Refusal("identity/signed-out", {}, { status: 401 });
  return inTransaction("catalogue/set-favourite", async (tx) => {
    if (on) {
      const service = await tx.db.serviceItem.findUnique({ where: { code }, select: { state: true } });
      if (service?.state !== "live") throw new Refusal("case/service-not-found", { code }, { status: 404 });
      await tx.db.favourite.createMany({ data: [{ accountId, code, at: tx.now }], skipDuplicates: true });
    } else await tx.db.favourite.deleteMany({ where: { accountId, code } });
    const rows = await tx.db.favourite.findMany({
      where: { accountId },
      orderBy: [{ at: "desc" }, { code: "asc" }],
      take: most,
      select: { code: true },
    });
    return rows.map((row) => row.code);
  });
}

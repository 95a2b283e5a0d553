import type { z } from "zod";
import type { Actor } from "@/lib/platform/auth";
import { inTransaction } from "@/lib/platform/db";
import { Refusal } from "@/lib/platform/errors";
import { savedFilterInput, savedFiltersAtMost } from "../contract";
import { keptQuery } from "../model/kept-query";

/**
 * Keeps a filter of a list under a name of one's own; the same name is replaced. Searched words may be somebody's
 * number, so they are not kept. Refuses: identity/signed-out, identity/filters-full.
 */
export async function saveFilter(actor: Actor, input: z.input<typeof savedFilterInput>): Promise<void> {
  const { list, name, query } = savedFilterInput.parse(input);
  const { accountId } = actor;
  if (!accountId) throw new Refusal("identity/signed-out", {}, { status: 401 });
  const kept = keptQuery(query);
  await inTransaction("identity/save-filter", async (tx) => {
    const others = await tx.db.savedFilter.count({ where: { accountId, list, name: { not: name } } });
    if (others >= savedFiltersAtMost)
      throw new Refusal("identity/filters-full", { n: savedFiltersAtMost }, { status: 409 });
    await tx.db.savedFilter.upsert({
      where: { accountId_list_name: { accountId, list, name } },
      create: { accountId, list, name, query: kept, savedAt: tx.now },
      update: { query: kept, savedAt: tx.now },
    });
  });
}

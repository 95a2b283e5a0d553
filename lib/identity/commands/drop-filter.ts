import type { z } from "zod";
import type { Actor } from "@/lib/platform/auth";
import { inTransaction } from "@/lib/platform/db";
import { Refusal } from "@/lib/platform/errors";
import { droppedFilterInput } from "../contract";

/** Forgets a kept filter of one's own; one that is gone already stays gone. Refuses: identity/signed-out. */
export async function dropFilter(actor: Actor, input: z.input<typeof droppedFilterInput>): Promise<void> {
  const { list, name } = droppedFilterInput.parse(input);
  const { accountId } = actor;
  if (!accountId) throw new Refusal("identity/signed-out", {}, { status: 401 });
  await inTransaction("identity/drop-filter", (tx) =>
    tx.db.savedFilter.deleteMany({ where: { accountId, list, name } }),
  );
}

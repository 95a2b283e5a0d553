import type { Actor } from "@/lib/platform/auth";
import { inTransaction } from "@/lib/platform/db";
import { Refusal } from "@/lib/platform/errors";
import { appendToLedger } from "@/lib/platform/ledger";
import { holdersOf } from "../queries/list-library";
import { deleteItem } from "../store/delete-item";

/**
 * Takes a document out of one's own library (个人信息保护法 art. 47). Cases that used it keep their own copy.
 * Refuses: material/not-found.
 */
export async function removeFromLibrary(actor: Actor, id: string): Promise<void> {
  await inTransaction("materials/remove-from-library", async (tx) => {
    const removed = await deleteItem(tx, id, holdersOf(actor));
    if (!removed) throw new Refusal("material/not-found", {}, { status: 404 });
    await appendToLedger(tx, {
      actor,
      subject: { type: "subject", id: removed.subjectId },
      event: "library.removed",
      facts: { kind: removed.kind, digest: removed.digest },
    });
  });
}

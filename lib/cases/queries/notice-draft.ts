import type { Actor } from "@/lib/platform/auth";
import { db } from "@/lib/platform/db";
import { type NoticeDraft, noticeDraftInput } from "../contract";
import { caseWhere, refWhere } from "../store/scope-where";

/** What pre-review found in the form of this case so far: for windows, never for the applicant. Null before that. */
export async function findNoticeDraft(actor: Actor, ref: string): Promise<NoticeDraft | null> {
  if (!actor.has("clerk")) return null;
  const draft = await db().noticeDraft.findFirst({
    where: { case: { AND: [refWhere(ref), caseWhere(actor)] } },
    select: { formOk: true, asks: true },
  });
  return draft ? noticeDraftInput.parse(draft) : null;
}

import type { ValueSource } from "@/lib/forms/contract";
import type { Actor } from "@/lib/platform/auth";
import { db } from "@/lib/platform/db";
import type { LibraryItem } from "../contract";

/** The longest library that is shown; beyond it the older ones are left to their cases. */
const most = 200;

/** Those whose library an actor may look into: their own and the organisations they act for. */
export const holdersOf = (actor: Actor): string[] => [...(actor.subjectId ? [actor.subjectId] : []), ...actor.actsFor];

/** The actor's library, newest first; of one holder when told (another person's is empty, never refused). */
export async function listLibrary(actor: Actor, options: { subjectId?: string } = {}): Promise<LibraryItem[]> {
  const holders = holdersOf(actor).filter((id) => options.subjectId === undefined || id === options.subjectId);
  const rows = await db().libraryMaterial.findMany({
    where: { subjectId: { in: holders } },
    orderBy: [{ addedAt: "desc" }, { id: "desc" }],
    take: most,
  });
  return rows.map(({ digest: _, source, addedAt, ...row }) => ({
    ...row,
    source: source as ValueSource,
    addedAt: addedAt.toISOString(),
  }));
}

import type { Tx } from "@/lib/platform/db";

/** Deletes a row of one of these holders; null when there is none. */
export async function deleteItem(
  tx: Tx,
  id: string,
  holders: readonly string[],
): Promise<{ subjectId: string; kind: string; digest: string } | null> {
  const row = await tx.db.libraryMaterial.findFirst({
    where: { id, subjectId: { in: [...holders] } },
    select: { subjectId: true, kind: true, digest: true },
  });
  if (row) await tx.db.libraryMaterial.delete({ where: { id } });
  return row;
}

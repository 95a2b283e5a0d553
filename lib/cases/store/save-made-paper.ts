import type { Tx } from "@/lib/platform/db";

export type MadePaper = { digest: string; size: number; title: string; docNo: string; officer: string };

/** Writes what a paper became, once: false when somebody else made it meanwhile. */
export async function saveMadePaper(tx: Tx, paperId: string, made: MadePaper): Promise<boolean> {
  const { size, ...columns } = made;
  const { count } = await tx.db.paper.updateMany({
    where: { id: paperId, madeAt: null },
    data: { ...columns, madeAt: tx.now },
  });
  if (count !== 1) return false;
  await tx.db.storedFile.upsert({
    where: { digest: made.digest },
    create: { digest: made.digest, size, mediaType: "application/pdf", createdAt: tx.now },
    update: {},
  });
  return true;
}

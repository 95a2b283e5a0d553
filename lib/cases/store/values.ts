import type { Sources, Values } from "@/lib/forms/contract";
import { canonicalJson, sm3, sm4Decrypt, sm4Encrypt } from "@/lib/platform/crypto";
import { Prisma, rowsOf, type Source, type Tx } from "@/lib/platform/db";
import { Refusal } from "@/lib/platform/errors";

export type FormContent = { values: Values; sources: Sources; revision: number };

/** The values and sources of one round of a case, decrypted. Empty when nothing has been saved. */
export async function readValues(source: Source, caseId: string, round: number): Promise<FormContent> {
  const [row] = await rowsOf<{ valuesEnc: string; sourcesEnc: string; revision: number }>(
    source,
    Prisma.sql`select values_enc as "valuesEnc", sources_enc as "sourcesEnc", revision from case_values
      where case_id = ${caseId}::uuid and round = ${round}`,
  );
  if (!row) return { values: {}, sources: {}, revision: 0 };
  return {
    values: JSON.parse(sm4Decrypt(row.valuesEnc)) as Values,
    sources: JSON.parse(sm4Decrypt(row.sourcesEnc)) as Sources,
    revision: row.revision,
  };
}

/**
 * Saves one round's values and sources, encrypted whole. `over` is the revision they were typed over: another tab's
 * newer text is never overwritten (`case/stale`). Answers the new revision and the digest for the ledger.
 */
export async function saveValues(
  tx: Tx,
  caseId: string,
  round: number,
  content: { values: Values; sources: Sources },
  over?: number,
): Promise<{ revision: number; digest: string }> {
  const before = await tx.db.caseValues.findUnique({
    where: { caseId_round: { caseId, round } },
    select: { revision: true },
  });
  const known = before?.revision ?? 0;
  if (over !== undefined && over !== known) throw new Refusal("case/stale", {}, { detail: { revision: known } });
  const digest = sm3(canonicalJson(content.values));
  const data = {
    valuesEnc: sm4Encrypt(JSON.stringify(content.values)),
    sourcesEnc: sm4Encrypt(JSON.stringify(content.sources)),
    digest,
    savedAt: tx.now,
    revision: known + 1,
  };
  await tx.db.caseValues.upsert({
    where: { caseId_round: { caseId, round } },
    create: { caseId, round, ...data },
    update: data,
  });
  return { revision: known + 1, digest };
}

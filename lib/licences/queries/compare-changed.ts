import { sm4Decrypt } from "@/lib/platform/crypto";
import { db } from "@/lib/platform/db";
import { faceRows } from "@/lib/platform/documents";
import { shownWords } from "@/lib/platform/documents/inspect";
import { createText } from "@/lib/platform/i18n";
import { readFileByDigest } from "@/lib/platform/storage";
import type { ComparedLine } from "../contract";
import { compareFace } from "../model/compare-face";
import type { FaceLine } from "../model/face-of";

/**
 * A changed file beside the licence it claims to be, line by line. Empty when there is no such licence, or when either
 * cannot be read: then all that is known is that it was changed.
 */
export async function compareChanged(documentNo: string, bytes: Uint8Array): Promise<ComparedLine[]> {
  const row = await db().licence.findFirst({ where: { documentNo, signedAt: { not: null } } });
  const file = shownWords(bytes);
  const kept = row?.digest ? await readFileByDigest(row.digest) : null;
  const original = kept && shownWords(kept);
  if (!row || !file || !original) return [];
  const face = JSON.parse(sm4Decrypt(row.faceEnc)) as FaceLine[];
  const validity = { from: row.validFrom, ...(row.validTo ? { until: row.validTo } : {}) };
  const facts = { face: face.map(({ label, value }) => ({ label: label.zh, value })), number: row.number, validity };
  const t = createText("zh-CN", "papers");
  const rows = faceRows(facts, t);
  const en = faceRows(facts, createText("en", "papers"));
  return compareFace(
    rows.map(([label, value]) => ({ label, value })),
    original,
    file,
    t("licence.lead"),
  ).map(({ at, found, differs }) => {
    const zh = rows[at]?.[0] ?? "";
    return { label: face[at]?.label ?? { zh, en: en[at]?.[0] ?? zh }, found, differs };
  });
}

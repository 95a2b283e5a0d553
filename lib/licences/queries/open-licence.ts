import { getCase } from "@/lib/cases";
import type { Actor } from "@/lib/platform/auth";
import { keyedHash } from "@/lib/platform/crypto";
import { db } from "@/lib/platform/db";
import { Refusal } from "@/lib/platform/errors";
import { readKeptFile } from "@/lib/platform/storage";
import type { OpenedDocument } from "../contract";
import { readNumber } from "../model/read-number";

/**
 * A licence as PDF by any of its numbers: for its holder, for staff in whose scope its case is, or with the access code
 * of its QR. Refuses: licence/not-found, storage/unavailable, storage/damaged.
 */
export async function openLicence(
  reader: { actor?: Actor | null; code?: string | null },
  typed: string,
): Promise<OpenedDocument> {
  const { documentNo, identifier, numbers } = readNumber(typed.slice(0, 200));
  const row = await db().licence.findFirst({
    where: {
      signedAt: { not: null },
      OR: [
        ...(documentNo ? [{ documentNo }] : []),
        ...(identifier ? [{ identifier }] : []),
        { number: { in: numbers } },
      ],
    },
  });
  if (!row?.digest || !(await mayOpen(reader, row))) throw new Refusal("licence/not-found", {}, { status: 404 });
  const bytes = await readKeptFile(row.digest);
  return { bytes, fileName: `${row.titleZh}-${row.number}.pdf`, mediaType: "application/pdf", title: row.titleZh };
}

async function mayOpen(
  { actor, code }: { actor?: Actor | null; code?: string | null },
  licence: { caseId: string; holderId: string; codeHash: string },
): Promise<boolean> {
  if (code && keyedHash(code.replace(/[\s-]/g, "").toUpperCase(), "licence-code") === licence.codeHash) return true;
  if (!actor) return false;
  if (actor.subjectId === licence.holderId || actor.actsFor.includes(licence.holderId)) return true;
  return getCase(actor, licence.caseId).then(
    () => true,
    (error: unknown) => {
      if (error instanceof Refusal) return false;
      throw error;
    },
  );
}

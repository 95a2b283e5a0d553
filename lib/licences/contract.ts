import { z } from "zod";
import type { Bilingual } from "@/lib/platform/i18n";

/** Refusals of this domain; texts in `messages/<locale>/errors.json`. */
export const licenceRefusals = [
  /** Outside your scope, or not there, or not yet signed: the same answer. */
  "licence/not-found",
  /** Only the head of the body that issued it may suspend, restore, cancel or revoke a licence. */
  "licence/not-allowed",
  /** The licence's state does not allow the act: a revoked licence stays revoked. */
  "licence/wrong-status",
] as const;
export type LicenceRefusalCode = (typeof licenceRefusals)[number];

/** 有效, 暂扣, 注销, 吊销/撤销, 已变更(旧版本). */
export const licenceStatuses = ["valid", "suspended", "cancelled", "revoked", "changed"] as const;
export type LicenceStatus = (typeof licenceStatuses)[number];

/** suspend 暂扣, restore 恢复, cancel 注销 (行政许可法 70), revoke 撤销/吊销 (69). */
export const licenceActs = ["suspend", "restore", "cancel", "revoke"] as const;
export type LicenceAct = (typeof licenceActs)[number];

export const changeStatusInput = z.object({
  act: z.enum(licenceActs),
  reason: z.string().trim().min(2).max(500),
});

/** How a document stands. `revoked` covers suspended and cancelled too: `status` says which. */
export const verdicts = ["valid", "changed", "expired", "revoked", "unknown"] as const;
export type Verdict = (typeof verdicts)[number];

/** A document of this city as anyone may see it: the holder is masked. */
export type VerifiedDocument = {
  kind: "paper" | "licence";
  /** The kind of paper, for its name in the reader's language; "licence" for licences. */
  paperKind: string;
  title: Bilingual;
  /** The number it is verified under. */
  documentNo: string;
  /** 发文字号 of a paper, 证照编号 of a licence. */
  number: string;
  /** 电子证照标识, when it has one. */
  identifier: string | null;
  issuer: Bilingual;
  item: Bilingual;
  holderMasked: string;
  issuedOn: string;
  validFrom: string | null;
  /** Null for papers, and for licences without end. */
  validTo: string | null;
  status: LicenceStatus;
  statusReason: string | null;
  statusOn: string | null;
};

/** What the signature in the document says. */
export type VerifiedSignature = { by: string; code: string | null; at: string | null; reason: string | null };

/** A line of a licence as a changed file shows it, beside the original. What the original says is not told: a file may
 *  claim any number, and the registers answer with masked names only. */
export type ComparedLine = { label: Bilingual; found: string; differs: boolean };

export type Verification = {
  verdict: Verdict;
  /** Null when the city knows no such document. For a changed file: what it claims to be. */
  document: VerifiedDocument | null;
  /** Null when nothing is signed, or not by a body of this city. */
  signature: VerifiedSignature | null;
  /** Of a changed licence: its lines beside the original's; empty or absent when the file cannot be read so. */
  compared?: ComparedLine[];
};

/** A licence in its holder's list. */
export type LicenceView = {
  id: string;
  title: Bilingual;
  number: string;
  documentNo: string;
  identifier: string | null;
  issuer: Bilingual;
  holderMasked: string;
  caseId: string;
  serviceCode: string;
  validFrom: string;
  validTo: string | null;
  status: LicenceStatus;
  verdict: Verdict;
  /** The lines of its face, for its holder. */
  face: { label: Bilingual; value: string }[];
};

/** A document to hand out. */
export type OpenedDocument = { bytes: Uint8Array; fileName: string; mediaType: "application/pdf"; title: string };

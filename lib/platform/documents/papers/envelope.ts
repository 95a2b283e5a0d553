import { z } from "zod";
import { isDay } from "@/lib/platform/clock";
import { isDocumentNo } from "@/lib/platform/codes";

export const day = z.string().refine(isDay, "a day, YYYY-MM-DD");
/** Words on one line: a name, a place, a number. */
export const line = z.string().trim().min(1).max(300);
/** What an officer or a rule wrote: may have paragraphs. */
export const words = z.string().trim().min(1).max(6000);

export const materialForms = [
  "original",
  "copy",
  "electronic",
  "shared",
  "inherited",
  "promised",
  "generated",
] as const;

/** A material as papers list it: how it came and in how many copies. */
export const material = z.object({
  name: line,
  form: z.enum(materialForms),
  copies: z.number().int().min(1).max(999).default(1),
  note: line.optional(),
});
export type PaperMaterial = z.infer<typeof material>;

/** Where a person may turn against the paper: 行政复议法 20, 24 (60 days), 行政诉讼法 46 (six months). */
export const remedies = z.object({ reconsideration: line, court: line });

/** How the person gets the result, or got it. */
export const deliveryWays = ["electronic", "pick-up", "courier", "left", "public-notice"] as const;
export const deliveryWay = z.enum(deliveryWays);

/** What every paper of a case carries, whatever its kind. */
export const envelope = z.object({
  /** `notice`: 发文字号, "云市监受字〔2026〕68号"; `document`: machine number with check character. `paperNumber` makes both. */
  number: z.object({ notice: line, document: z.string().refine(isDocumentNo, "a document number") }),
  /** The body that speaks; `seal`: words under the arc of its seal when not the usual ones. */
  issuer: z.object({ name: line, seal: line.optional() }),
  /** A permit under 行政许可法, or another matter (registration, payment, confirmation): chooses titles and words. */
  matter: z.enum(["permit", "other"]),
  caseNo: line,
  item: line,
  applicant: z.object({ name: line, code: line.optional() }),
  issuedOn: day,
  madeAt: z.date(),
  officer: z.object({ name: line, desk: line.optional(), phone: line.optional() }),
  /** Address behind the QR code: verification or case page with the access code. */
  checkUrl: z.url({ protocol: /^https?$/ }).max(500),
});
export type Envelope = z.infer<typeof envelope>;

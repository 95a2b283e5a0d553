import { z } from "zod";
import { isLicenceId } from "@/lib/platform/codes";
import { day, line, words } from "../papers/envelope";

export const licenceTemplates = ["certificate-landscape", "certificate-portrait", "card", "approval", "slip"] as const;

/** A licence as printed (metadata after GB/T 36903-2018). The face is what the holder and an inspector read. */
export const licence = z.object({
  template: z.enum(licenceTemplates),
  title: line,
  /** 证照编号. */
  number: line,
  /** 电子证照标识 (GB/T 36904-2018); documents that are no licence of the national list have none. */
  identifier: z.string().refine(isLicenceId, "a licence identifier").optional(),
  /** Number under which it is verified, with check character. */
  documentNo: line,
  face: z
    .array(z.object({ label: line, value: words }))
    .min(1)
    .max(60),
  notes: z.array(line).max(20).default([]),
  issuer: z.object({ name: line, seal: line.optional() }),
  issuedOn: day,
  /** No `until`: without end. Left out where the thing does not expire by itself (a notice of deregistration). */
  validity: z.object({ from: day, until: day.optional() }).optional(),
  madeAt: z.date(),
  checkUrl: z.url({ protocol: /^https?$/ }).max(500),
  /** Printed for the guide: watermark 样张, no seal. */
  sample: z.boolean().default(false),
});
export type Licence = z.input<typeof licence>;
export type LicenceFacts = z.output<typeof licence>;

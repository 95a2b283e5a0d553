import { z } from "zod";

/** One paper of a walk-in receipt. */
export const walkInMaterial = z.object({
  name: z.string().trim().min(1).max(100),
  form: z.enum(["original", "copy"]),
  count: z.int().min(1).max(99),
});

/** Intake for a matter that is not in the catalogue (纯接件): what the person wants, in their words. */
export const registerWalkInInput = z.object({
  subjectId: z.uuid(),
  matter: z.string().trim().min(2).max(200),
  materials: z.array(walkInMaterial).min(1).max(30),
  note: z.string().trim().max(500).default(""),
  /** Code of the body that will get the papers, when that is known; the receipt names it. */
  handTo: z.string().max(64).optional(),
});

export const handOverWalkInInput = z.object({ department: z.string().min(1).max(64) });
export const convertWalkInInput = z.object({ service: z.string().min(1).max(64) });

export type WalkInMaterial = z.infer<typeof walkInMaterial>;

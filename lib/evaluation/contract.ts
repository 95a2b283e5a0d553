import { z } from "zod";
import { type Grade, grades } from "./model/grades";

export { type Grade, grades, isBad, type RatingSummary, satisfactionCode } from "./model/grades";
export { type ReasonTag, reasonTags, tagsOf } from "./model/tags";

/** Refusals of this domain; texts in `messages/<locale>/errors.json`. */
export const evaluationRefusals = [
  /** Only the person the service was for rates it, or a clerk for a person who is present. */
  "evaluation/not-allowed",
  /** That part of the service has not happened (yet). */
  "evaluation/not-yet",
  /** A node is rated once (一事一评). */
  "evaluation/already-rated",
  /** A reason tag belongs to another grade. */
  "evaluation/foreign-tag",
] as const;
export type EvaluationRefusalCode = (typeof evaluationRefusals)[number];

/** 咨询, 申报, 补正, 缴费, 办结(签收). */
export const nodes = ["consult", "apply", "correction", "pay", "result"] as const;
export type ServiceNode = (typeof nodes)[number];

export const evaluationChannels = ["pc", "phone", "qr", "window", "kiosk", "api"] as const;

export const evaluateInput = z.object({
  node: z.enum(nodes),
  grade: z.union(grades.map((grade) => z.literal(grade))),
  tags: z
    .array(z.string().max(8))
    .max(8)
    .default([])
    .transform((tags) => [...new Set(tags)]),
  text: z.string().trim().max(1_000).default(""),
  channel: z.enum(evaluationChannels).default("pc"),
});

/** One node of a case for its person: rated, open to be rated, or not reached. */
export type NodeView = {
  node: ServiceNode;
  open: boolean;
  given: { grade: Grade; satisfactionCode: number; tags: string[]; text: string; at: string } | null;
};

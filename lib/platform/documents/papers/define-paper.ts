import { z } from "zod";
import { createText, type Text } from "@/lib/platform/i18n";
import type { Box } from "../layout/box";
import { type Envelope, envelope } from "./envelope";

export type PaperText = Text<"papers">;

/** What a kind says; the rest of the paper (head, number, foot) is the same for all. */
export type PaperContent = {
  title: string;
  /** Spoken to; left out on slips between officers. */
  to?: string;
  body: Box[];
  /** `seal`: signature of the body under its seal; `name`: without seal; `none`: the kind brings its own lines to sign. */
  closing: "seal" | "name" | "none";
  /** Own sheets after the signature. */
  annex?: Box[];
  /** A declaration of the applicant, not of the body: no red head. */
  headless?: true;
  /** "一式两份…" at the foot. */
  copies?: string;
};

export type PaperKindSpec<Kind extends string, Shape extends z.ZodRawShape> = {
  kind: Kind;
  /** The word in the notice number, 受 of 受字. */
  word: string;
  /** Two capitals that begin the document number. */
  code: string;
  fields: Shape;
  compose(paper: z.output<z.ZodObject<Shape>> & Envelope, t: PaperText): PaperContent;
};

/** One kind of paper: its fields beyond the envelope and what it says with them. `compose` parses what it is given, so
 *  that a paper with a missing or unknown part throws a ZodError instead of being printed. */
export function definePaper<const Kind extends string, Shape extends z.ZodRawShape>(spec: PaperKindSpec<Kind, Shape>) {
  const fields = z.object(spec.fields);
  const own = envelope.extend({ kind: z.literal(spec.kind) });
  type Input = z.input<typeof own> & z.input<typeof fields>;
  const parse = (paper: Input) => ({ ...own.parse(paper), ...fields.parse(paper) });
  return {
    kind: spec.kind,
    word: spec.word,
    code: spec.code,
    schema: z.intersection(own, fields),
    /** Chinese is the language of record: papers have no other. */
    compose: (paper: Input) => spec.compose(parse(paper), createText("zh-CN", "papers")),
  };
}

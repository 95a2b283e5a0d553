import { isUnkeepable } from "../db/unkeepable";
import { busyRefusal, isUnreachable } from "../db/unreachable";
import { Refusal } from "../errors";
import type { Locale } from "../i18n";
import { dictionaries } from "../i18n/dictionaries";
import { fill } from "../i18n/text";

/** RFC 9457 problem document: what happened, why (the rule), what to do next. Never a stack. */
export type Problem = {
  type: string;
  title: string;
  status: number;
  detail: string;
  next: string;
  code: string;
  [extension: string]: unknown;
};

type Words = { title?: string; why?: string; next?: string };

function wordsFor(code: string, locale: Locale): Words | undefined {
  return (dictionaries[locale].errors as Record<string, Words>)[code];
}

/** The three sentences of a refusal in the reader's language. */
export function refusalText(refusal: Refusal, locale: Locale): { title: string; why: string; next: string } {
  const words = wordsFor(refusal.code, locale) ?? wordsFor("platform/unexpected", locale) ?? {};
  return {
    title: fill(words.title ?? refusal.code, refusal.params),
    why: fill(words.why ?? "", refusal.params),
    next: fill(words.next ?? "", refusal.params),
  };
}

/**
 * The expected "no" behind anything thrown: a Refusal, a database that is away (503 `platform/busy`), or a character that no
 * text can have (400 `platform/bad-input`); else null, a bug.
 */
export function refusalOf(error: unknown): Refusal | null {
  if (error instanceof Refusal) return error;
  if (isUnkeepable(error)) return new Refusal("platform/bad-input", { n: 1 }, { status: 400 });
  return isUnreachable(error) ? busyRefusal() : null;
}

/** Translates anything thrown into a problem document. A bug becomes 500 with a number to quote, and no inside facts. */
export function toProblem(error: unknown, locale: Locale): Problem {
  const known = refusalOf(error);
  const refusal = known ?? new Refusal("platform/unexpected", {}, { status: 503 });
  const status = known ? known.status : 500;
  const { title, why, next } = refusalText(refusal, locale);
  return {
    type: `urn:tongban:problem:${refusal.code}`,
    title,
    status,
    detail: why,
    next,
    code: refusal.code,
    ...refusal.detail,
  };
}

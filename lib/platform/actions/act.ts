import { ZodError } from "zod";
import { refusalOf, refusalText } from "../api";
import { Refusal } from "../errors";
import type { Locale } from "../i18n";

/** A "no" as the screen shows it, in the place where it happened. `fields` names what was wrong in the input. */
export type RefusedAct = { code: string; title: string; why: string; next: string; fields: string[] };

/** What a server action answers: expected refusals are data, never an error page. */
export type Acted<T> = { ok: true; value: T } | { ok: false; refusal: RefusedAct };

/** A refusal in the reader's language. */
export function refusedAct(refusal: Refusal, locale: Locale): RefusedAct {
  const problems = refusal.detail.problems;
  const fields = Array.isArray(problems)
    ? problems.flatMap((one: unknown) =>
        typeof one === "object" && one !== null && "field" in one ? [String(one.field)] : [],
      )
    : [];
  return { code: refusal.code, ...refusalText(refusal, locale), fields };
}

/** Input that does not fit its schema: which fields, never the values. */
function badInput(error: ZodError): Refusal {
  const problems = error.issues.map((issue) => ({ field: issue.path.join("."), code: issue.code }));
  return new Refusal("platform/bad-input", { n: problems.length }, { status: 400, detail: { problems } });
}

/** Runs one command for a screen: a Refusal or a wrong input becomes data, anything else stays an error. */
export async function act<T>(locale: Locale, work: () => Promise<T>): Promise<Acted<T>> {
  try {
    return { ok: true, value: await work() };
  } catch (error) {
    if (error instanceof ZodError) return { ok: false, refusal: refusedAct(badInput(error), locale) };
    const refusal = refusalOf(error);
    if (refusal) return { ok: false, refusal: refusedAct(refusal, locale) };
    throw error;
  }
}

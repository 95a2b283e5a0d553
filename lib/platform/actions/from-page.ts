import { ZodError } from "zod";
import { isWhole, refusalOf } from "../api";
import { Refusal } from "../errors";
import { currentRequest } from "../log";

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && Object.getPrototypeOf(value) === Object.prototype;
const isText = (value: unknown): value is string => typeof value === "string";
const isList = (value: unknown, of: (one: unknown) => boolean): boolean => Array.isArray(value) && value.every(of);

/** What one argument of an act may be; what stands in a record is for its command to judge. */
const kinds = {
  text: isText,
  texts: (value: unknown): boolean => isList(value, isText),
  record: isRecord,
  records: (value: unknown): boolean => isList(value, isRecord),
  form: (value: unknown): boolean => value instanceof FormData,
  /** Given back by the page as it was, and never looked at. */
  unread: (): boolean => true,
} as const;

type KindOf<T> =
  | "unread"
  | (T extends string
      ? "text"
      : T extends readonly string[]
        ? "texts"
        : T extends readonly object[]
          ? "records"
          : T extends FormData
            ? "form"
            : "record");

type Kinds<Given extends readonly unknown[]> = { [At in keyof Given]: KindOf<Given[At]> };

/**
 * The door of a server action: types say what a page of ours sends, but anybody can send anything. Arguments of other kinds
 * are refused before the act begins; that it has begun is noted on its request, so that whoever answers (front/page-posts.ts)
 * can tell what was sent wrong from what broke. The refusal of an act that does not answer its refusals as data is noted too.
 */
export function fromPage<Given extends unknown[], Answer>(
  kindsOfGiven: Kinds<Given>,
  work: (...given: Given) => Promise<Answer>,
): (...given: Given) => Promise<Answer> {
  const expected: readonly (keyof typeof kinds)[] = kindsOfGiven;
  return async (...given) => {
    const fits = expected.every((kind, at) => kinds[kind](given[at]) && (kind === "unread" || isWhole(given[at])));
    if (!fits) throw new Refusal("platform/unreadable", {}, { status: 400 });
    const request = currentRequest();
    if (request) request.actBegan = true;
    try {
      return await work(...given);
    } catch (error) {
      const isWrong = error instanceof ZodError;
      const refusal = isWrong ? new Refusal("platform/bad-input", { n: error.issues.length }, { status: 400 }) : null;
      if (request) request.actRefused = refusal ?? refusalOf(error);
      throw error;
    }
  };
}

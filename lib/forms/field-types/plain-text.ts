import type { Finding } from "../model/problem";
import type { Column, Field } from "../model/schema";
import type { FieldTypeModel, SettingFinding } from "./field-type";

/** Characters nobody can see and no one types: they break storage (NUL, lone surrogates) or turn the reading order of
 *  a printed line around (bidirectional overrides). Anything else is kept as typed, `<b>` too: it is text. */
const unprintable = /[\p{Cc}\p{Cs}\u2028\u2029\u202A-\u202E\u2066-\u2069\uFFFE\uFFFF]/u;
const unprintableButLines = /[^\P{Cc}\n\r\t]|[\p{Cs}\u2028\u2029\u202A-\u202E\u2066-\u2069\uFFFE\uFFFF]/u;

export const isPlainLine = (text: string): boolean => !unprintable.test(text);
export const isPlainText = (text: string): boolean => !unprintableButLines.test(text);

/** Characters as people count them. */
export function lengthOf(text: string): number {
  let length = 0;
  for (const _ of text) length += 1;
  return length;
}

/** A character is at most two UTF-16 units, so that a megabyte is refused without being read. */
export function checkLength(text: string, max: number): Finding | undefined {
  const length = text.length > max * 2 ? text.length : lengthOf(text);
  return length > max ? { code: "too-long", params: { max, length } } : undefined;
}

/** A pattern has to match the whole text. */
export const wholePattern = (pattern: string): string => `^(?:${pattern})$`;

/** A group that repeats what already repeats or branches (`(a+)+`, `(a|b)*`) can take for ever on a wrong text. */
const slow = /\((?:[^()\\]|\\.)*(?:[*+|]|\{\d+,)(?:[^()\\]|\\.)*\)(?:[*+]|\{\d*,)/;
const longestMatched = 1_000;

function checkPattern({ pattern, maxLength = 0 }: Field | Column): SettingFinding[] {
  if (pattern === undefined) return [];
  try {
    new RegExp(wholePattern(pattern), "u");
  } catch {
    return [{ code: "pattern-bad", params: { pattern } }];
  }
  // Groups in groups that repeat, and references back, are beyond what this look can promise.
  const nested = /\([^()]*\([^()]*\)[^()]*\)[*+{]/.test(pattern);
  const isSlow = slow.test(pattern) || nested || /\\[1-9k]/.test(pattern) || maxLength > longestMatched;
  return isSlow ? [{ code: "pattern-slow", params: { pattern } }] : [];
}

const compiled = new Map<string, RegExp>();

function matches(pattern: string, text: string): boolean {
  const known = compiled.get(pattern);
  const regex = known ?? new RegExp(wholePattern(pattern), "u");
  if (!known) compiled.set(pattern, regex);
  return regex.test(text);
}

/** The types that hold free text differ in length, in whether lines may break, and in whether a pattern makes sense. */
export function textType(options: {
  maxLength: number;
  lines?: boolean;
  pattern?: boolean;
  isPersonal?: boolean;
}): FieldTypeModel {
  const isPlain = options.lines ? isPlainText : isPlainLine;
  const limit = (field: Field | Column) => field.maxLength ?? options.maxLength;

  function check(value: unknown, field: Field | Column): Finding[] {
    if (typeof value !== "string") return [{ code: "wrong-type" }];
    const tooLong = checkLength(value, limit(field));
    if (tooLong) return [tooLong];
    const findings: Finding[] = [];
    if (field.pattern !== undefined && !matches(field.pattern, value)) findings.push({ code: "pattern" });
    if (!isPlain(value)) findings.push({ code: "control-character" });
    return findings;
  }

  return {
    isPersonal: options.isPersonal ?? false,
    settings: options.pattern ? ["maxLength", "pattern"] : ["maxLength"],
    checkSettings: checkPattern,
    check,
    jsonSchema(field) {
      const maxLength = limit(field);
      const format = options.lines ? "plain-text" : "plain-line";
      const pattern = field.pattern === undefined ? {} : { pattern: wholePattern(field.pattern) };
      // What is too long is not looked at further: a pattern over a megabyte is how a server is brought down.
      return { type: "string", maxLength, if: { minLength: maxLength + 1 }, else: { format, ...pattern } };
    },
    text: (value) => String(value),
  };
}

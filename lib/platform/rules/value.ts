import { daysBetween } from "@/lib/platform/clock/day";
import { Day, Span, writeSpan } from "./day";
import { compareNumbers, type Exact, Ratio, toNumber } from "./exact-number";

/** A value inside a rule. null is *unknown*: the datum is missing, or the operation has no answer. */
export type Value = null | boolean | string | Exact | Day | Span | Value[] | { [key: string]: unknown };
/** What a rule answers to its caller: plain JSON; a day is "YYYY-MM-DD", a span an ISO 8601 duration. */
export type Answer = null | boolean | string | number | Answer[] | { [key: string]: Answer };

export const isExact = (value: unknown): value is Exact => typeof value === "number" || value instanceof Ratio;

export function isRecord(value: unknown): value is { [key: string]: unknown } {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return false;
  const prototype = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}

/** Lets a datum of the caller in. `undefined` means "no value a rule can read" (a function, NaN, a class instance). */
export function admit(datum: unknown): Value | undefined {
  if (datum === null || datum === undefined) return null;
  if (typeof datum === "boolean" || typeof datum === "string") return datum;
  if (datum instanceof Ratio || datum instanceof Day || datum instanceof Span) return datum;
  if (typeof datum === "number") return Number.isFinite(datum) ? datum : undefined;
  if (Array.isArray(datum)) {
    const items = datum.map(admit);
    return items.includes(undefined) ? undefined : items.map((item) => item ?? null);
  }
  return isRecord(datum) ? datum : undefined;
}

export function answerOf(value: Value): Answer {
  if (isExact(value)) return toNumber(value);
  if (value instanceof Day) return value.iso;
  if (value instanceof Span) return writeSpan(value);
  if (Array.isArray(value)) return value.map(answerOf);
  if (isRecord(value)) {
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, answerOf(admit(inner) ?? null)]));
  }
  return value;
}

/** FEEL treats one thing as a list of one thing; unknown stays unknown. */
export const asList = (value: Value): Value[] | null => (value === null || Array.isArray(value) ? value : [value]);

/** Negative, zero, positive; null when the two have no order (text and number, yes and no, days and months). */
export function order(a: Value, b: Value): number | null {
  if (isExact(a) && isExact(b)) return compareNumbers(a, b);
  // By code unit, the same as JSON and JavaScript: ISO days sort rightly as text.
  if (typeof a === "string" && typeof b === "string") return a < b ? -1 : a > b ? 1 : 0;
  if (a instanceof Day && b instanceof Day) return daysBetween(b.iso, a.iso);
  if (a instanceof Span && b instanceof Span && a.unit === b.unit) return a.length - b.length;
  return null;
}

/** Three-valued equality: true, false, or null (unknown) when a part is missing or the kinds differ. */
export function equal(a: Value, b: Value): boolean | null {
  if (a === null || b === null) return null;
  if (typeof a === "boolean" && typeof b === "boolean") return a === b;
  if (Array.isArray(a) && Array.isArray(b)) {
    if (a.length !== b.length) return false;
    const pairs = a.map((item, index) => equal(item, b[index] ?? null));
    return pairs.includes(false) ? false : pairs.includes(null) ? null : true;
  }
  const difference = order(a, b);
  return difference === null ? null : difference === 0;
}

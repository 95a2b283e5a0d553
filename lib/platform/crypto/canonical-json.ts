/**
 * JSON in the one form of RFC 8785: keys by UTF-16 code units, no spaces, numbers and escapes as ECMAScript writes
 * them. Members that are undefined are left out. Throws TypeError, with the place, for what JSON cannot say exactly:
 * NaN, infinities, bigint, lone surrogates, dates and other objects that are not plain, undefined in a list.
 */
export function canonicalJson(value: unknown): string {
  return write(value, "$");
}

function write(value: unknown, place: string): string {
  if (value === null || typeof value === "boolean") return String(value);
  if (typeof value === "string") return writeText(value, place);
  if (typeof value === "number" && Number.isFinite(value)) return JSON.stringify(value);
  if (Array.isArray(value)) return `[${Array.from(value, (item, i) => write(item, `${place}[${i}]`)).join(",")}]`;
  if (isPlain(value)) {
    const members = Object.keys(value)
      .filter((key) => value[key] !== undefined)
      .sort()
      .map((key) => `${writeText(key, place)}:${write(value[key], `${place}.${key}`)}`);
    return `{${members.join(",")}}`;
  }
  throw new TypeError(`canonical JSON has no form for the value at ${place}`);
}

function writeText(text: string, place: string): string {
  if (/\p{Surrogate}/u.test(text)) throw new TypeError(`canonical JSON refuses the lone surrogate at ${place}`);
  return JSON.stringify(text);
}

function isPlain(value: unknown): value is Record<string, unknown> {
  if (typeof value !== "object" || value === null) return false;
  const prototype = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}

/** A fraction in lowest terms, bottom > 0. Rules compute with fractions, so 0.1 + 0.2 = 0.3 and 1 / 3 * 3 = 1. */
export class Ratio {
  constructor(
    readonly top: bigint,
    readonly bottom: bigint,
  ) {}
}

/** A number of a rule: a JS number stands for the shortest decimal that it prints as (0.1 is one tenth). */
export type Exact = number | Ratio;

const largest = BigInt(Number.MAX_SAFE_INTEGER);

function greatestDivisor(a: bigint, b: bigint): bigint {
  let [x, y] = [a < 0n ? -a : a, b];
  while (y) [x, y] = [y, x % y];
  return x;
}

function fraction(top: bigint, bottom: bigint): Exact {
  const sign = bottom < 0n ? -1n : 1n;
  const divisor = greatestDivisor(top, bottom * sign) * sign;
  const [n, d] = [top / divisor, bottom / divisor];
  return d === 1n && n <= largest && n >= -largest ? Number(n) : new Ratio(n, d);
}

/** Reads "12", "-0.50", "1e-7" exactly. null when it is no number. */
export function readNumber(text: string): Exact | null {
  const parts = /^(-?)(\d*)(?:\.(\d+))?(?:e([+-]?\d{1,3}))?$/.exec(text);
  if (!parts) return null;
  const [, sign, whole = "", decimals = "", exponent = "0"] = parts;
  if (!whole && !decimals) return null;
  const digits = BigInt(`${sign}${whole}${decimals}`);
  const shift = Number(exponent) - decimals.length;
  return shift >= 0 ? fraction(digits * 10n ** BigInt(shift), 1n) : fraction(digits, 10n ** BigInt(-shift));
}

function ratio(value: Exact): Ratio {
  if (value instanceof Ratio) return value;
  if (Number.isSafeInteger(value)) return new Ratio(BigInt(value), 1n);
  const read = readNumber(String(value));
  return read instanceof Ratio ? read : new Ratio(BigInt(read ?? 0), 1n);
}

export function add(a: Exact, b: Exact): Exact {
  if (Number.isSafeInteger(a) && Number.isSafeInteger(b)) {
    const sum = Number(a) + Number(b);
    if (Number.isSafeInteger(sum)) return sum;
  }
  const [x, y] = [ratio(a), ratio(b)];
  return fraction(x.top * y.bottom + y.top * x.bottom, x.bottom * y.bottom);
}

export const negate = (a: Exact): Exact => (a instanceof Ratio ? new Ratio(-a.top, a.bottom) : 0 - a);

export const subtract = (a: Exact, b: Exact): Exact => add(a, negate(b));

export function multiply(a: Exact, b: Exact): Exact {
  if (Number.isSafeInteger(a) && Number.isSafeInteger(b)) {
    const product = Number(a) * Number(b);
    if (Number.isSafeInteger(product)) return product + 0;
  }
  const [x, y] = [ratio(a), ratio(b)];
  return fraction(x.top * y.top, x.bottom * y.bottom);
}

/** null when b is zero. */
export function divide(a: Exact, b: Exact): Exact | null {
  const [x, y] = [ratio(a), ratio(b)];
  return y.top === 0n ? null : fraction(x.top * y.bottom, x.bottom * y.top);
}

/** Negative, zero or positive. */
export function compareNumbers(a: Exact, b: Exact): number {
  if (typeof a === "number" && typeof b === "number") return a - b;
  const [x, y] = [ratio(a), ratio(b)];
  const difference = x.top * y.bottom - y.top * x.bottom;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

export function floor(a: Exact): Exact {
  const { top, bottom } = ratio(a);
  const down = top / bottom;
  return fraction(top < 0n && down * bottom !== top ? down - 1n : down, 1n);
}

export const ceiling = (a: Exact): Exact => negate(floor(negate(a)));

/** The nearest JS number: only the last step, for the caller, may round. */
export function toNumber(value: Exact): number {
  if (typeof value === "number") return value + 0;
  const sign = value.top < 0n ? "-" : "";
  const top = value.top < 0n ? -value.top : value.top;
  const decimals = ((top % value.bottom) * 10n ** 340n) / value.bottom;
  return Number(`${sign}${top / value.bottom}.${decimals.toString().padStart(340, "0")}`);
}

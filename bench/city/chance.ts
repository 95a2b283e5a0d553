/** The n-th of a row of numbers that look random and are the same in every run (splitmix32). 0 … 2^32-1. */
export function chance(n: number): number {
  let x = (n + 0x9e3779b9) | 0;
  x = Math.imul(x ^ (x >>> 16), 0x21f0aaad);
  x = Math.imul(x ^ (x >>> 15), 0x735a2d97);
  return (x ^ (x >>> 15)) >>> 0;
}

const hex8 = (n: number) => (n >>> 0).toString(16).padStart(8, "0");

/**
 * An id like the product's own (UUID version 7): it begins with the instant, goes on with `nth`, so that rows of one act
 * keep their order, and ends with 62 bits drawn from two numbers.
 */
export function idAt(millis: number, nth: number, one: number, two: number): string {
  const time = millis.toString(16).padStart(12, "0");
  const a = hex8(chance(one));
  const b = hex8(chance(two ^ 0x5bd1e995));
  const variant = "89ab"[Number.parseInt(a[0] ?? "0", 16) & 3];
  return `${time.slice(0, 8)}-${time.slice(8)}-7${(nth & 0xfff).toString(16).padStart(3, "0")}-${variant}${a.slice(1, 4)}-${a.slice(4)}${b}`;
}

import type { HoldSpan } from "./clock-inputs";
import { serialOf } from "./day";

/** Held days as serials, both ends included, in order and without overlap; the last may never end (Infinity). */
export type HeldDays = readonly (readonly [from: number, to: number])[];

/**
 * Joins holds that overlap or touch, so that a day two holds share is left out of the count once. Throws RangeError
 * for a hold that ends before it begins.
 */
export function heldDays(holds: readonly HoldSpan[] = []): HeldDays {
  const spans = holds.map(({ from, to }): [number, number] => {
    const span: [number, number] = [serialOf(from), to ? serialOf(to) : Number.POSITIVE_INFINITY];
    if (span[1] < span[0]) throw new RangeError(`a hold ends before it begins: ${from} … ${to}`);
    return span;
  });
  const joined: [number, number][] = [];
  for (const span of spans.sort((a, b) => a[0] - b[0])) {
    const last = joined.at(-1);
    if (last && span[0] <= last[1] + 1) last[1] = Math.max(last[1], span[1]);
    else joined.push(span);
  }
  return joined;
}

/** Whether a day is held. */
export function isHeld(held: HeldDays, serial: number): boolean {
  return held.some(([from, to]) => from <= serial && serial <= to);
}

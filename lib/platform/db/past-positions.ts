import type { Position } from "./position";

/** Where the primary was some time ago: a replica that has not come that far is too far behind. */
export class PastPositions {
  readonly #noted: { at: number; position: Position }[] = [];

  /** @param ago how long ago is asked for, in milliseconds */
  constructor(readonly ago: number) {}

  /** @param at milliseconds of a clock that only goes forward */
  note(position: Position, at: number): void {
    this.#noted.push({ at, position });
    // The newest of those that are old enough is wanted, and everything younger.
    while ((this.#noted[1]?.at ?? Number.POSITIVE_INFINITY) <= at - this.ago) this.#noted.shift();
  }

  /** What the primary had written `ago` before now, or later when it was not asked so long ago; null: it never answered. */
  before(now: number): Position | null {
    let found = this.#noted[0];
    for (const one of this.#noted) if (one.at <= now - this.ago) found = one;
    return found?.position ?? null;
  }
}

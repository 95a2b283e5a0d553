/** Counts of the last minutes, in slots of ten seconds: what happened long ago is forgotten. */
export class Recent {
  readonly #slots = new Map<number, number>();

  /** @param seconds how far back it counts @param clock milliseconds */
  constructor(
    readonly seconds = 300,
    readonly clock: () => number = () => performance.now(),
  ) {}

  add(n = 1): void {
    const slot = this.#slot();
    this.#slots.set(slot, (this.#slots.get(slot) ?? 0) + n);
    if (this.#slots.size > this.seconds / 10 + 1) this.#forget(slot);
  }

  get count(): number {
    this.#forget(this.#slot());
    return [...this.#slots.values()].reduce((sum, n) => sum + n, 0);
  }

  #slot(): number {
    return Math.floor(this.clock() / 10_000);
  }

  #forget(slot: number): void {
    for (const one of this.#slots.keys()) if (one <= slot - this.seconds / 10) this.#slots.delete(one);
  }
}

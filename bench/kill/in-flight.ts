/** What clients have sent and not heard of yet. Whoever waits for a kind of call is woken at the moment it goes out. */
export class InFlight {
  readonly #open = new Map<number, string>();
  readonly #watchers = new Set<(act: string) => void>();
  #last = 0;

  begin(act: string): () => void {
    this.#last += 1;
    const id = this.#last;
    this.#open.set(id, act);
    for (const watcher of this.#watchers) watcher(act);
    return () => this.#open.delete(id);
  }

  /** Names of the acts on their way now. */
  now(): string[] {
    return [...this.#open.values()].sort();
  }

  /** Resolves when a call of this act goes out; false when none did within the limit (milliseconds). */
  next(act: string, limit: number): Promise<boolean> {
    return new Promise((resolve) => {
      const finish = (found: boolean) => {
        clearTimeout(timer);
        this.#watchers.delete(watch);
        resolve(found);
      };
      const watch = (begun: string) => {
        if (begun === act) finish(true);
      };
      const timer = setTimeout(() => finish(false), limit);
      this.#watchers.add(watch);
    });
  }
}

/** Nobody's turn came in time, or too many wait already. */
export class NoTurn extends Error {
  /** @param retryAfter seconds after which trying again makes sense */
  constructor(readonly retryAfter: number) {
    super("no turn");
  }
}

export type TurnLimits = {
  /** How many may be inside at once. */
  most: number;
  /** How many may wait in each lane. */
  queue: number;
  /** How long one waits, in milliseconds. */
  patience: number;
};

type Waiter = { go: () => void; timer: NodeJS.Timeout };

/**
 * Turns at something that serves few at once: first come, first served within a lane, and the lanes in turn, so that a
 * crowd in one lane never keeps another waiting. Whoever would wait too long is told at once.
 */
export class Turns<Lane extends string> {
  #inside = 0;
  readonly #queues: { lane: Lane; waiters: Waiter[] }[];

  constructor(
    lanes: readonly Lane[],
    readonly limits: TurnLimits,
  ) {
    this.#queues = lanes.map((lane) => ({ lane, waiters: [] }));
  }

  get inside(): number {
    return this.#inside;
  }

  /** How many wait now. */
  get waiting(): number {
    return this.#queues.reduce((n, { waiters }) => n + waiters.length, 0);
  }

  /**
   * Waits for a turn and answers how to give it back; giving back twice does no harm. Throws NoTurn. `whenGone` is asked, by
   * one who has to wait, to say when they have left: their wait then ends, and the promise never settles.
   */
  take(lane: Lane, whenGone?: (drop: () => void) => void): Promise<() => void> {
    if (this.#inside < this.limits.most) {
      this.#inside += 1;
      return Promise.resolve(this.#leave());
    }
    const queue = this.#queues.find((one) => one.lane === lane);
    if (!queue || queue.waiters.length >= this.limits.queue) return Promise.reject(new NoTurn(this.#soon()));
    return new Promise((resolve, reject) => {
      const drop = () => {
        clearTimeout(waiter.timer);
        const at = queue.waiters.indexOf(waiter);
        if (at >= 0) queue.waiters.splice(at, 1);
      };
      const waiter: Waiter = {
        go: () => {
          clearTimeout(waiter.timer);
          resolve(this.#leave());
        },
        timer: setTimeout(() => {
          drop();
          reject(new NoTurn(this.#soon()));
        }, this.limits.patience),
      };
      whenGone?.(drop);
      queue.waiters.push(waiter);
    });
  }

  #leave(): () => void {
    let left = false;
    return () => {
      if (left) return;
      left = true;
      const next = this.#next();
      if (next) next.go();
      else this.#inside -= 1;
    };
  }

  /** The first of the lane whose turn it is; that lane then goes to the end. */
  #next(): Waiter | undefined {
    const at = this.#queues.findIndex(({ waiters }) => waiters.length > 0);
    if (at < 0) return undefined;
    const [queue] = this.#queues.splice(at, 1);
    if (!queue) return undefined;
    this.#queues.push(queue);
    return queue.waiters.shift();
  }

  /** Not everybody comes back in the same second. */
  #soon(): number {
    return Math.ceil(this.limits.patience / 1_000) + Math.floor(Math.random() * 4);
  }
}

import type { IncomingMessage } from "node:http";
import { bytesOf } from "./gather-body";

/** Slower than this is no phone in a lift but a place held with a trickle: bytes a second, on average. */
const slowest = 500;

type Watched = { since: number; onTooSlow: () => void };

/** Watches requests whose body is still coming, all by one timer. */
export class SlowBodies {
  readonly #open = new Map<IncomingMessage, Watched>();
  readonly #timer: NodeJS.Timeout;

  /** @param grace milliseconds before a body is judged */
  constructor(readonly grace: number) {
    this.#timer = setInterval(() => this.#look(), Math.max(50, Math.min(1_000, grace / 4)));
    this.#timer.unref();
  }

  /** Watches a request until its body is whole or its line closed; calls `onTooSlow` once when it only trickles. */
  watch(request: IncomingMessage, onTooSlow: () => void): void {
    this.#open.set(request, { since: performance.now(), onTooSlow });
  }

  end(): void {
    clearInterval(this.#timer);
  }

  #look(): void {
    for (const [request, { since, onTooSlow }] of this.#open) {
      if (request.complete || request.destroyed) {
        this.#open.delete(request);
        continue;
      }
      const age = performance.now() - since;
      // What lies here unread has come in time: its reader is slow then, not the line.
      if (age < this.grace || request.readableLength > 0 || bytesOf(request) / (age / 1_000) >= slowest) continue;
      this.#open.delete(request);
      onTooSlow();
    }
  }
}

import type { PageTag } from "./public-pages";

/** What is kept under a key, with its size in bytes. */
export type Kept = { readonly size: number };

export type Freshness = {
  tags: readonly PageTag[];
  /** How long it may be shown, in seconds. */
  seconds: number;
};

type Entry<T> = { value: T; bornAt: number; fresh: Freshness };
type Flight<T> = { value: Promise<T | null>; tags: readonly PageTag[]; dropped: boolean };

/** From this part of its time on, a page that is still asked for is made anew beside: nobody waits for the new one. */
const renewFrom = 0.75;
/** How long a page may be shown while changes could pass unheard, in seconds. */
const deafSeconds = 3;

/**
 * Pages by key, the longest unused one going first when the room is full. However many ask for one that is not there, it
 * is made once. What was dropped while it was being made is given to those who asked before, and not kept.
 */
export class PageCache<T extends Kept> {
  readonly #entries = new Map<string, Entry<T>>();
  readonly #flights = new Map<string, Flight<T>>();
  #size = 0;

  /** @param room bytes @param isHearing false while changes could pass unheard @param clock milliseconds */
  constructor(
    readonly room: number,
    readonly isHearing: () => boolean,
    readonly clock: () => number = () => performance.now(),
  ) {}

  get size(): number {
    return this.#size;
  }

  /**
   * The page under this key: kept, or made by `make`. Null when `make` answers null (this answer is not to be kept): the
   * caller then asks for its own. Throws what `make` throws.
   */
  async get(key: string, fresh: Freshness, make: () => Promise<T | null>): Promise<T | null> {
    return this.kept(key, make) ?? this.#make(key, fresh, make);
  }

  /** The page under this key if it may be shown now; one that is soon too old is made anew beside. */
  kept(key: string, make?: () => Promise<T | null>): T | undefined {
    const entry = this.#entries.get(key);
    if (!entry) return undefined;
    const age = (this.clock() - entry.bornAt) / 1_000;
    const { seconds } = entry.fresh;
    if (age >= (this.isHearing() ? seconds : Math.min(deafSeconds, seconds))) return undefined;
    this.#entries.delete(key);
    this.#entries.set(key, entry);
    if (make && age >= seconds * renewFrom) void this.#make(key, entry.fresh, make).catch(() => undefined);
    return entry.value;
  }

  /** Forgets what is made of any of these; without tags, everything. */
  drop(tags?: readonly string[]): void {
    const hit = (own: readonly PageTag[]) => tags === undefined || own.some((tag) => tags.includes(tag));
    for (const [key, { fresh }] of this.#entries) if (hit(fresh.tags)) this.#remove(key);
    for (const [key, flight] of this.#flights) {
      if (!hit(flight.tags)) continue;
      flight.dropped = true;
      this.#flights.delete(key);
    }
  }

  #make(key: string, fresh: Freshness, make: () => Promise<T | null>): Promise<T | null> {
    const under = this.#flights.get(key);
    if (under) return under.value;
    const bornAt = this.clock();
    const flight: Flight<T> = {
      tags: fresh.tags,
      dropped: false,
      value: make()
        .then((value) => {
          if (value && !flight.dropped) this.#put(key, { value, bornAt, fresh });
          return value;
        })
        .finally(() => {
          if (this.#flights.get(key) === flight) this.#flights.delete(key);
        }),
    };
    this.#flights.set(key, flight);
    return flight.value;
  }

  #put(key: string, entry: Entry<T>): void {
    this.#remove(key);
    if (entry.value.size > this.room) return;
    this.#entries.set(key, entry);
    this.#size += entry.value.size;
    for (const oldest of this.#entries.keys()) {
      if (this.#size <= this.room) break;
      this.#remove(oldest);
    }
  }

  #remove(key: string): void {
    this.#size -= this.#entries.get(key)?.value.size ?? 0;
    this.#entries.delete(key);
  }
}

/** What the web process that answers knows of itself; `recent` counts the last five minutes. */
export type FrontFacts = {
  pages: { inside: number; most: number; waiting: number };
  api: { inside: number; most: number; waiting: number };
  recent: { requests: number; failed: number; noTurn: number; tooOften: number; cacheAsked: number; cacheHits: number };
  cacheBytes: number;
};

const holder = globalThis as typeof globalThis & { tongbanFront?: () => FrontFacts };

/** The front server says how it does to whoever asks in this process: the pages are in another graph of modules. */
export function provideFrontFacts(read: () => FrontFacts): void {
  holder.tongbanFront = read;
}

/** Null where there is no front server: the worker, a test, a script. */
export const frontFacts = (): FrontFacts | null => holder.tongbanFront?.() ?? null;

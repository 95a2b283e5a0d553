/** What an address of this site answers. `data` stays while it is asked for anew, and when that fails. */
export type Answer<T> = { data: T | undefined; failed: boolean };
type Kept = { answer: Answer<unknown>; askedAt: number; listeners: Set<() => void>; call: AbortController | null };

/** An answer that failed is asked for once more after so many milliseconds, then the part says so in its place. */
const againAfter = 1_000;
/** More answers than this are not kept for parts that may come back. */
const keptAtMost = 50;

export const noAnswer: Answer<never> = { data: undefined, failed: false };
const answers = new Map<string, Kept>();

function keptOf(path: string): Kept {
  const known = answers.get(path) ?? { answer: noAnswer, askedAt: -Infinity, listeners: new Set(), call: null };
  answers.set(path, known);
  return known;
}

function tell(kept: Kept, answer: Answer<unknown>): void {
  kept.answer = answer;
  for (const listener of kept.listeners) listener();
}

async function read(path: string, signal: AbortSignal): Promise<unknown> {
  const answer = await fetch(path, { signal });
  if (!answer.ok) throw new Error(`${path} answered ${answer.status}`);
  return answer.json();
}

async function ask(path: string, kept: Kept): Promise<void> {
  const call = new AbortController();
  kept.call = call;
  const { signal } = call;
  try {
    const data = await read(path, signal).catch(async () => {
      await new Promise((wake) => setTimeout(wake, againAfter));
      return read(path, signal);
    });
    if (signal.aborted) return;
    // A monotonic clock: a device whose time of day is set meanwhile asks no more and no less.
    kept.askedAt = performance.now();
    tell(kept, { data, failed: false });
  } catch {
    if (!signal.aborted) tell(kept, { data: kept.answer.data, failed: true });
  } finally {
    if (kept.call === call) kept.call = null;
  }
}

/**
 * Asks `path` unless an answer younger than `freshFor` milliseconds is kept or somebody asks already, and asks anew when one comes
 * back to the page later than that. `listener` is called at every change of `answerOf(path)`; the function given back ends it.
 */
export function followAnswer(path: string, freshFor: number, listener: () => void): () => void {
  const kept = keptOf(path);
  const askIfOld = () => {
    if (document.hidden || kept.call || performance.now() - kept.askedAt < freshFor) return;
    void ask(path, kept);
  };
  kept.listeners.add(listener);
  askIfOld();
  document.addEventListener("visibilitychange", askIfOld);
  window.addEventListener("online", askIfOld);
  return () => {
    document.removeEventListener("visibilitychange", askIfOld);
    window.removeEventListener("online", askIfOld);
    kept.listeners.delete(listener);
    if (kept.listeners.size > 0) return;
    // What nobody waits for any more is not asked for to the end: an old answer never comes after a newer one.
    kept.call?.abort();
    kept.call = null;
    if (answers.size > keptAtMost) answers.delete(path);
  };
}

/** The answer that is kept of `path`: the same object until it changes. */
export const answerOf = (path: string): Answer<unknown> => answers.get(path)?.answer ?? noAnswer;

/** Puts what an act gave back in the place of the answer that all parts follow; one under way would be older. */
export function changeAnswer<T>(path: string, data: T): void {
  const kept = keptOf(path);
  kept.call?.abort();
  kept.call = null;
  kept.askedAt = performance.now();
  tell(kept, { data, failed: false });
}

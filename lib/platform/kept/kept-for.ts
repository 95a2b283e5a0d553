import { onPrimary } from "../db";

type Kept<T> = { until: number; answer: Promise<T> };

/** More different questions than a city's staff ask; the one asked longest ago goes first. */
const mostKept = 500;

/**
 * Everybody who asks the same within `seconds` gets the same answer, read once: who asks while it is read waits for that
 * one reading, so that a hundred officers who open the board cost what one does. For figures that say as of when they are
 * and for lists that hardly change. What could not be read is not kept. Reads from the primary: the answer is for others too.
 * @param keyOf what makes two questions the same; whoever may ask one of them may see its answer
 */
export function keptFor<Asked extends readonly unknown[], T>(
  seconds: number,
  keyOf: (...asked: Asked) => string,
  read: (...asked: Asked) => Promise<T>,
): (...asked: Asked) => Promise<T> {
  const kept = new Map<string, Kept<T>>();
  return (...asked) => {
    const key = keyOf(...asked);
    const known = kept.get(key);
    if (known && performance.now() < known.until) return known.answer;
    kept.delete(key);
    const answer = onPrimary(() => read(...asked));
    const one = { until: performance.now() + seconds * 1_000, answer };
    kept.set(key, one);
    for (const oldest of kept.keys()) {
      if (kept.size <= mostKept) break;
      kept.delete(oldest);
    }
    answer.catch(() => {
      if (kept.get(key) === one) kept.delete(key);
    });
    return answer;
  };
}

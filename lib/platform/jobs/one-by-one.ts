/**
 * Works through what a sweep found, one after the other: one that cannot be done must not keep the others waiting. Answers
 * how many were done; the failures are told together at the end (AggregateError).
 */
export async function oneByOne<T>(items: readonly T[], work: (item: T) => Promise<boolean>): Promise<number> {
  let done = 0;
  const failures: unknown[] = [];
  for (const item of items) {
    try {
      if (await work(item)) done += 1;
    } catch (error) {
      failures.push(error);
    }
  }
  if (failures.length > 0)
    throw new AggregateError(failures, `${failures.length} of ${items.length} could not be done`);
  return done;
}

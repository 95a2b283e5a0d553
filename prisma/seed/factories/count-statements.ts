import type { DatabaseWire } from "./a-proxy";
import type { Statement } from "./read-statements";

/** How many statements `work` sent to PostgreSQL, counted on the wire, and what they were. The product has no hook for it. */
export async function countStatements<T>(
  proxy: DatabaseWire,
  work: () => Promise<T>,
): Promise<{ n: number; statements: Statement[]; answer: T }> {
  proxy.forget();
  const answer = await work();
  const statements = [...proxy.statements()];
  return { n: statements.length, statements, answer };
}

/** One use of something on `T`. A command goes by its file: `cases/accept-case` is lib/cases/commands/accept-case.ts. */
export type Counted<T> = { of: string; run(on: T): Promise<unknown> };

/** The statements of each step, in their order, by what it is. A step that sends none was not counted, and throws. */
export async function countEach<T>(
  wire: DatabaseWire,
  steps: readonly Counted<T>[],
  on: T,
): Promise<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const { of, run } of steps) {
    const { n } = await countStatements(wire, () => run(on));
    if (n === 0) throw new Error(`${of} asked the database nothing`);
    counts[of] = n;
  }
  return counts;
}

/**
 * The counts of the same steps on something with one row and on something with fifty, as `make` brings it about; after
 * a first run that warms what is cached.
 */
export async function atOneAndFifty<T>(
  wire: DatabaseWire,
  steps: readonly Counted<T>[],
  make: (rows: 1 | 50) => Promise<T>,
): Promise<{ one: Record<string, number>; fifty: Record<string, number> }> {
  await countEach(wire, steps, await make(1));
  const one = await countEach(wire, steps, await make(1));
  return { one, fifty: await countEach(wire, steps, await make(50)) };
}

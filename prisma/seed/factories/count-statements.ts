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

import pg from "pg";

export type Statement = { text: string; values: unknown[] };

type Query = (...args: unknown[]) => unknown;

/**
 * Records the statements that `work` sends through `pg`, so that the very same SQL can be measured bare. Lives here, not
 * in the product: it wraps the driver of this process only.
 */
export async function recordStatements(work: () => Promise<unknown>): Promise<Statement[]> {
  const prototype = pg.Client.prototype as unknown as { query: Query };
  const original = prototype.query;
  const statements: Statement[] = [];
  prototype.query = function recorded(this: unknown, ...args: unknown[]) {
    const [first, second] = args;
    const text = typeof first === "string" ? first : (first as { text?: string }).text;
    const values = Array.isArray(second) ? second : (first as { values?: unknown[] }).values;
    if (text && !/^\s*(begin|commit|rollback|set|select 1\s*$)/i.test(text))
      statements.push({ text, values: values ?? [] });
    return original.apply(this, args);
  };
  try {
    await work();
  } finally {
    prototype.query = original;
  }
  return statements;
}

import { createHash } from "node:crypto";

/** Statements a connection keeps planned at most. A list of another length is another statement: there is no end to those. */
const most = 500;

const names = new Map<string, string>();

/**
 * The name under which a connection keeps a statement parsed and planned; undefined when it is not worth keeping. What
 * this process says first it says again and again: the hot path is inside the first few hundred.
 */
export function statementName({ sql }: { sql: string }): string | undefined {
  const known = names.get(sql);
  if (known !== undefined) return known;
  if (names.size >= most) return undefined;
  const name = `s${createHash("sha1").update(sql).digest("hex")}`;
  names.set(sql, name);
  return name;
}

import type { Client } from "pg";

type Place = { type: string; id: string };
/** Chains from one on and before another, in the database's own order; null: from the first, to the last. */
export type ChainRange = { from: Place | null; to: Place | null };

/**
 * All chains there may be, in ranges of so many that have a head each. Ranges leave nothing out between them: a chain without
 * a head lies in one of them too.
 */
export async function chainRanges(client: Client, each: number): Promise<ChainRange[]> {
  const ranges: ChainRange[] = [];
  let from: Place | null = null;
  do {
    const to = await placeAfter(client, from, each);
    ranges.push({ from, to });
    from = to;
  } while (from);
  return ranges;
}

/** The chain that comes so many after another, or after the first. */
async function placeAfter(client: Client, from: Place | null, each: number): Promise<Place | null> {
  const { rows } = await client.query<Place>(
    `select subject_type as type, subject_id as id from ledger_head
     where ${inRange(client, { from, to: null })} order by subject_type, subject_id offset $1 limit 1`,
    [each],
  );
  return rows[0] ?? null;
}

/** The condition for rows of these chains, as text: COPY takes no parameters. */
export function inRange(client: Client, { from, to }: ChainRange): string {
  const quoted = (text: string) => client.escapeLiteral(text);
  // The same as below in words that the planner can count with; there it takes a range of one type for a row or none.
  if (from && to && from.type === to.type)
    return `subject_type = ${quoted(from.type)} and subject_id >= ${quoted(from.id)} and subject_id < ${quoted(to.id)}`;
  const place = ({ type, id }: Place) => `(${quoted(type)}, ${quoted(id)})`;
  const conditions = ["true"];
  if (from) conditions.push(`(subject_type, subject_id) >= ${place(from)}`);
  if (to) conditions.push(`(subject_type, subject_id) < ${place(to)}`);
  return conditions.join(" and ");
}

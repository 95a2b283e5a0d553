import { Client } from "pg";
import { type Rows, withRows } from "../kill/checks/rows";

/** What is counted: a city is what stands in these. */
const tables = ['"case"', "case_file", "ledger_event", "paper", "licence", "message", "evaluation", "task", "outbox"];
const counting = `select ${tables.map((name) => `(select count(*)::int from ${name}) as ${name.replaceAll('"', "")}`).join(", ")}`;

export type Counts = Record<string, number>;

export const countsOf = (url: string): Promise<Counts> => withRows(url, countWith);

async function countWith(rows: Rows): Promise<Counts> {
  const [row] = await rows<Counts>(counting);
  if (!row) throw new Error("nothing was counted");
  return row;
}

/**
 * Marks a moment in the log under the name "chosen" and counts what is there at exactly that moment: nobody writes into these
 * tables between the two.
 */
export async function chosenMoment(url: string): Promise<{ counts: Counts }> {
  for (let attempt = 0; ; attempt += 1) {
    const client = new Client({ connectionString: url });
    await client.connect();
    try {
      await client.query(`begin; lock table ${tables.join(", ")} in share mode`);
      const { rows } = await client.query<Counts>(counting);
      await client.query("select pg_create_restore_point('chosen')");
      await client.query("commit");
      const [counts] = rows;
      if (!counts) throw new Error("nothing was counted");
      return { counts };
    } catch (error) {
      // A command held one of the tables and wanted another: it or we try again.
      if (attempt >= 5) throw error;
    } finally {
      await client.end();
    }
  }
}

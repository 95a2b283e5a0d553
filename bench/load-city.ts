import { randomUUID } from "node:crypto";
import type { Pool } from "pg";
import { addDays, today } from "@/lib/platform/clock";
import { makeCaseNo, makeDraftNo } from "@/lib/platform/codes";
import { canonicalJson, sm3 } from "@/lib/platform/crypto";

type Row = Record<string, unknown>;

async function rowsOf(pool: Pool, table: string, caseId: string): Promise<Row[]> {
  const key = table === "case" ? "id" : "case_id";
  return (await pool.query(`select * from "${table}" where ${key} = $1`, [caseId])).rows as Row[];
}

async function insertRows(pool: Pool, table: string, rows: Row[]): Promise<void> {
  const columns = Object.keys(rows[0] ?? {});
  if (columns.length === 0) return;
  const list = columns.map((column) => `"${column}"`).join(", ");
  await pool.query(
    `insert into "${table}" (${list}) select ${list} from jsonb_populate_recordset(null::"${table}", $1::jsonb)`,
    [JSON.stringify(rows)],
  );
}

/** The events of a template told again for another case: same story, own chain, right hashes. */
function chainFor(id: string, events: Row[]): { events: Row[]; head: Row } {
  let previous = "";
  const told = events.map((event, i) => {
    const body = canonicalJson({
      ...(JSON.parse(String(event.body)) as object),
      subject: `case:${id}`,
      seq: i + 1,
      previous,
    });
    previous = sm3(body);
    return { ...event, subject_id: id, seq: i + 1, body, hash: previous };
  });
  return {
    events: told,
    head: { subject_type: "case", subject_id: id, seq: told.length, hash: previous, sealed_seq: 0 },
  };
}

const copied = ["case_values", "case_material", "clock", "token", "task"] as const;

/**
 * Copies a case n times with everything it needs to go on: values, materials, clocks, tokens, tasks, ledger chain. Every
 * copy has numbers with right check digits. Answers the ids and numbers.
 */
export async function copyCase(
  pool: Pool,
  templateId: string,
  n: number,
  change: (i: number) => Row = () => ({}),
  serialFrom = 1_000_000,
): Promise<{ id: string; ref: string }[]> {
  const [template] = await rowsOf(pool, "case", templateId);
  if (!template) throw new Error("no template case");
  const parts = await Promise.all(copied.map(async (table) => [table, await rowsOf(pool, table, templateId)] as const));
  const events = (
    await pool.query("select * from ledger_event where subject_type = 'case' and subject_id = $1 order by seq", [
      templateId,
    ])
  ).rows as Row[];
  const made: { id: string; ref: string }[] = [];
  for (let from = 0; from < n; from += 2_000) {
    const batch = Array.from({ length: Math.min(2_000, n - from) }, (_, i) => from + i);
    const tables: Record<string, Row[]> = {
      case: [],
      ledger_head: [],
      ledger_event: [],
      ...Object.fromEntries(copied.map((table) => [table, []])),
    };
    for (const i of batch) {
      const id = randomUUID();
      const day = addDays(today(), -(i % 700));
      const caseNo = template.case_no ? makeCaseNo({ area4: "9901", day, serial: serialFrom + i }) : null;
      const draftNo = makeDraftNo();
      tables.case?.push({ ...template, id, draft_no: draftNo, case_no: caseNo, ...change(i) });
      const ids = new Map<unknown, string>();
      for (const [table, rows] of parts)
        for (const row of rows) {
          const own = "id" in row ? randomUUID() : undefined;
          if (own) ids.set(row.id, own);
          tables[table]?.push({
            ...row,
            ...(own ? { id: own } : {}),
            case_id: id,
            ...(table === "task" ? { token_id: ids.get(row.token_id) ?? null } : {}),
            ...(table === "clock" && row.task_id ? { task_id: null } : {}),
          });
        }
      const chain = chainFor(id, events);
      tables.ledger_event?.push(...chain.events);
      tables.ledger_head?.push(chain.head);
      made.push({ id, ref: caseNo ?? draftNo });
    }
    for (const [table, rows] of Object.entries(tables)) await insertRows(pool, table, rows);
  }
  return made;
}

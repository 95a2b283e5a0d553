import { caseStates } from "@/lib/cases/contract";
import { type Confirmed, lastFiles } from "../confirmed-journal";
import type { Faults } from "../faults";
import type { Rows } from "./rows";

type CaseRow = { id: string; draftNo: string; caseNo: string | null; state: string; version: number };

/** Everything confirmed about these cases is there: the same numbers, and the state at least as far as it was told. */
export async function checkConfirmed(rows: Rows, entries: readonly Confirmed[], faults: Faults): Promise<void> {
  const told = entries.filter((entry) => entry.said.caseId !== undefined);
  const found = await rows<CaseRow>(
    `select id::text, draft_no as "draftNo", case_no as "caseNo", state, version from "case" where id = any($1::uuid[])`,
    [[...new Set(told.map((entry) => entry.said.caseId))]],
  );
  const byId = new Map(found.map((row) => [row.id, row]));
  for (const entry of told) {
    const row = byId.get(entry.said.caseId ?? "");
    const wrong = row ? lostOf(entry, row) : "the case is gone";
    if (wrong) faults.add(`confirmed and not there: ${wrong}`, { entry, row });
  }
}

function lostOf({ said }: Confirmed, row: CaseRow): string | null {
  if (row.draftNo !== said.draftNo) return "another draft number";
  if (said.caseNo && row.caseNo !== said.caseNo) return "another case number";
  if (row.version < (said.version ?? 0)) return "an older version";
  if (row.version === said.version && row.state !== said.state) return "another state";
  const known = (state: string | undefined) => caseStates.some((one) => one === state);
  return known(row.state) ? null : "a state nobody knows";
}

/** Every file and rating that was confirmed is in the tables. What a file holds is looked at by `checkFiles`. */
export async function checkAttached(rows: Rows, entries: readonly Confirmed[], faults: Faults): Promise<void> {
  const files = await rows<{ digest: string }>("select digest from case_file");
  const kept = new Set(files.map(({ digest }) => digest));
  faults.none(
    "a confirmed file is in no case",
    [...lastFiles(entries)].filter(({ said }) => said.digest && !kept.has(said.digest)),
  );
  const rated = await rows<{ name: string }>(
    `select c.case_no || ' ' || e.node as name from evaluation e join "case" c on c.id = e.case_id`,
  );
  const given = new Set(rated.map(({ name }) => name));
  const ratings = entries.filter(({ act }) => act === "evaluate");
  const nameOf = ({ call }: Confirmed) =>
    `${call.path.split("/")[2]} ${(call.body as { node?: string } | undefined)?.node}`;
  faults.none(
    "a confirmed rating is not there",
    ratings.filter((entry) => !given.has(nameOf(entry))),
  );
  if (rated.length !== ratings.length)
    faults.add("ratings that nobody was told of, or twice", { there: rated.length, confirmed: ratings.length });
}

import type { Actor } from "@/lib/platform/auth";
import { belonging, columnsAs, Prisma, type RowOf, revived, rowsOf, type Tx } from "@/lib/platform/db";
import { Refusal } from "@/lib/platform/errors";
import type { CaseState } from "../model/states";
import { type CaseAction, requirePossible } from "../model/transitions";
import { requireAllowed } from "../policy";
import { getPinnedService, type PinnedService } from "../queries/pinned-service";
import { clockInstants, correctionInstants, deferralInstants, extensionInstants, holdInstants } from "./instants";
import { refSql, scopeSql } from "./scope-where";

type Row = RowOf<"Case"> & {
  clocks: RowOf<"Clock">[];
  holds: RowOf<"Hold">[];
  extensions: RowOf<"Extension">[];
  corrections: RowOf<"Correction">[];
  deferrals: RowOf<"Deferral">[];
  materials: (RowOf<"CaseMaterial"> & { files: RowOf<"CaseFile">[] })[];
};

/** A case as a command holds it: locked, whole, with the version it pinned. */
export type LoadedCase = Omit<Row, "state"> & { state: CaseState; service: PinnedService };

/**
 * Finds a case in the actor's scope by draft number, case number (with or without spaces) or id, and locks its row for
 * the rest of the transaction. Outside the scope is not found (404 `case/not-found`), never forbidden. The lock comes
 * first, so that one more statement reads everything; a stranger's is let go with the refusal.
 */
export async function getCaseForUpdate(tx: Tx, actor: Actor, ref: string): Promise<LoadedCase> {
  const [locked] = await rowsOf<{ id: string }>(
    tx,
    Prisma.sql`select c.id from "case" c where ${refSql(ref)} for update`,
  );
  const found = locked && (await readCase(tx, locked.id, scopeSql(actor)));
  if (!found) throw new Refusal("case/not-found", {}, { status: 404 });
  return found;
}

/** Locks and loads a case by id, for jobs and for consequences inside a command. */
export async function lockCase(tx: Tx, id: string): Promise<LoadedCase> {
  await rowsOf(tx, Prisma.sql`select 1 from "case" where id = ${id}::uuid for update`);
  return loadLocked(tx, id);
}

/** Loads a case whose row this transaction has locked already. */
export async function loadLocked(tx: Tx, id: string): Promise<LoadedCase> {
  const found = await readCase(tx, id, Prisma.sql`true`);
  if (!found) throw new Error(`there is no case ${id}`);
  return found;
}

/** A case with all that belongs to it, in one statement. */
async function readCase(tx: Tx, id: string, scoped: Prisma.Sql): Promise<LoadedCase | null> {
  const [row] = await rowsOf<Row>(
    tx,
    Prisma.sql`select ${columnsAs("Case")}, ${parts} from "case" c
    where c.id = ${id}::uuid and ${scoped}`,
  );
  if (!row) return null;
  revived(row.clocks, clockInstants);
  revived(row.holds, holdInstants);
  revived(row.extensions, extensionInstants);
  revived(row.corrections, correctionInstants);
  revived(row.deferrals, deferralInstants);
  revived(row.materials, { reviewedAt: true });
  for (const { files } of row.materials) revived(files, { addedAt: true });
  return { ...row, state: row.state as CaseState, service: await getPinnedService(row.versionId) };
}

const parts = Prisma.sql`
  ${belonging("Clock", Prisma.sql`where case_id = c.id order by id`)} as clocks,
  ${belonging("Hold", Prisma.sql`where case_id = c.id order by asked_at`)} as holds,
  ${belonging("Extension", Prisma.sql`where case_id = c.id order by id`)} as extensions,
  ${belonging("Correction", Prisma.sql`where case_id = c.id order by round`)} as corrections,
  ${belonging("Deferral", Prisma.sql`where case_id = c.id order by id`)} as deferrals,
  ${belonging(
    "CaseMaterial",
    Prisma.sql`where case_id = c.id order by id`,
    Prisma.sql`, ${belonging("CaseFile", Prisma.sql`where material_id = case_material.id order by id`)} as files`,
  )} as materials`;

/** Loads, then asks the model (is it possible now?) and the policy (may this actor?). The state's answer comes second. */
export async function caseForAct(tx: Tx, actor: Actor, ref: string, action: CaseAction): Promise<LoadedCase> {
  const found = await getCaseForUpdate(tx, actor, ref);
  requireAllowed(actor, action, found);
  requirePossible(found.state, action);
  return found;
}

import type { Actor } from "@/lib/platform/auth";
import { Prisma, type Tx } from "@/lib/platform/db";
import { Refusal } from "@/lib/platform/errors";
import type { CaseState } from "../model/states";
import { type CaseAction, requirePossible } from "../model/transitions";
import { requireAllowed } from "../policy";
import { getPinnedService, type PinnedService } from "../queries/pinned-service";
import { caseWhere, refSql } from "./scope-where";

const whole = {
  clocks: true,
  holds: { orderBy: { askedAt: "asc" } },
  extensions: true,
  corrections: { orderBy: { round: "asc" } },
  deferrals: true,
  materials: { include: { files: true } },
} satisfies Prisma.CaseInclude;

type Row = Prisma.CaseGetPayload<{ include: typeof whole }>;

/** A case as a command holds it: locked, whole, with the version it pinned. */
export type LoadedCase = Omit<Row, "state"> & { state: CaseState; service: PinnedService };

/**
 * Finds a case in the actor's scope by draft number, case number (with or without spaces) or id, and locks its row for
 * the rest of the transaction. Outside the scope is not found (404 `case/not-found`), never forbidden. The lock comes
 * first, so that one more statement reads everything; a stranger's is let go with the refusal.
 */
export async function getCaseForUpdate(tx: Tx, actor: Actor, ref: string): Promise<LoadedCase> {
  const [locked] = await tx.bare.rows<{ id: string }>(
    Prisma.sql`select id from "case" where ${refSql(ref)} for update`,
  );
  const found = locked && (await readCase(tx, { AND: [{ id: locked.id }, caseWhere(actor)] }));
  if (!found) throw new Refusal("case/not-found", {}, { status: 404 });
  return found;
}

/** Locks and loads a case by id, for jobs and for consequences inside a command. */
export async function lockCase(tx: Tx, id: string): Promise<LoadedCase> {
  await tx.bare.rows(Prisma.sql`select 1 from "case" where id = ${id}::uuid for update`);
  return loadLocked(tx, id);
}

/** Loads a case whose row this transaction has locked already. */
export async function loadLocked(tx: Tx, id: string): Promise<LoadedCase> {
  const found = await readCase(tx, { id });
  if (!found) throw new Error(`there is no case ${id}`);
  return found;
}

async function readCase(tx: Tx, where: Prisma.CaseWhereInput): Promise<LoadedCase | null> {
  const row = await tx.db.case.findFirst({ where, include: whole, relationLoadStrategy: "join" });
  return row && { ...row, state: row.state as CaseState, service: await getPinnedService(row.versionId) };
}

/** Loads, then asks the model (is it possible now?) and the policy (may this actor?). The state's answer comes second. */
export async function caseForAct(tx: Tx, actor: Actor, ref: string, action: CaseAction): Promise<LoadedCase> {
  const found = await getCaseForUpdate(tx, actor, ref);
  requireAllowed(actor, action, found);
  requirePossible(found.state, action);
  return found;
}

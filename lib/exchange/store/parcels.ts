import type { Actor } from "@/lib/platform/auth";
import { db, type Prisma, type Tx } from "@/lib/platform/db";
import { appendToLedger, type LedgerFacts } from "@/lib/platform/ledger";
import type { ParcelEvent } from "../contract";

export type ParcelRow = {
  id: string;
  caseId: string;
  subjectId: string;
  /** Who applied for an organisation, which has no telephone of its own. */
  agentId: string | null;
  departmentCode: string;
  /** The address the applicant chose; absent when the case has none. */
  address: string | undefined;
  trackingNo: string | null;
  events: ParcelEvent[];
};

const withCase = {
  case: { select: { subjectId: true, agentId: true, departmentCode: true, delivery: true } },
} as const;
type Row = Prisma.DeliveryGetPayload<{ include: typeof withCase }>;

function toParcel(row: Row): ParcelRow {
  const { address } = row.case.delivery as { address?: string };
  return {
    id: row.id,
    caseId: row.caseId,
    subjectId: row.case.subjectId,
    agentId: row.case.agentId,
    departmentCode: row.case.departmentCode,
    address,
    trackingNo: row.trackingNo,
    events: row.events as ParcelEvent[],
  };
}

/** Parcels nobody has ordered yet, oldest first; of one case when told. */
export async function listUnordered(limit: number, caseId?: string): Promise<ParcelRow[]> {
  const rows = await db().delivery.findMany({
    where: { way: "courier", state: "waiting", trackingNo: null, ...(caseId ? { caseId } : {}) },
    orderBy: { createdAt: "asc" },
    take: limit,
    include: withCase,
  });
  return rows.map(toParcel);
}

/** Parcels on their way, oldest first. */
export async function listTravelling(limit: number): Promise<ParcelRow[]> {
  const rows = await db().delivery.findMany({
    where: { way: "courier", state: "sent", trackingNo: { not: null } },
    orderBy: { createdAt: "asc" },
    take: limit,
    include: withCase,
  });
  return rows.map(toParcel);
}

/** Where the body's parcels start: its name, telephone and address. */
export async function senderOf(departmentCode: string): Promise<{ name: string; phone: string; address: string }> {
  const row = await db().department.findUniqueOrThrow({ where: { code: departmentCode } });
  const { zh = "" } = (row.address ?? {}) as { zh?: string };
  return { name: row.nameZh, phone: row.phone, address: zh || row.nameZh };
}

/** Changes a parcel that is still in `from`, and tells the case's ledger. False when it has moved on meanwhile. */
export async function changeParcel(
  tx: Tx,
  actor: Actor,
  parcel: Pick<ParcelRow, "id" | "caseId">,
  from: "waiting" | "sent" | "failed",
  change: Prisma.DeliveryUpdateManyMutationInput,
  told?: { event: string; facts: LedgerFacts },
): Promise<boolean> {
  const { count } = await tx.db.delivery.updateMany({ where: { id: parcel.id, state: from }, data: change });
  if (count === 1 && told) {
    await appendToLedger(tx, { actor, subject: { type: "case", id: parcel.caseId }, ...told });
  }
  return count === 1;
}

/** One courier delivery, in whatever state; null when it is not there. */
export async function findParcel(id: string): Promise<ParcelRow | null> {
  const row = await db().delivery.findFirst({ where: { id, way: "courier" }, include: withCase });
  return row && toParcel(row);
}

import type { Actor } from "@/lib/platform/auth";
import { db } from "@/lib/platform/db";
import { type CaseRow, rowFields, toCaseRow } from "./case-rows";

/** Something a holder asked the head of the body for: a hold (supplement, transfer, halt) or an extension. */
export type RequestRow = {
  id: string;
  kind: "hold" | "extension";
  hold: string | null;
  /** Working days: expected length of the hold, or the extension asked for. */
  days: number;
  reason: string;
  askedAt: string;
  askedBy: string;
  case: CaseRow;
};

const atMost = 200;

/** What waits for the signature of this chief, oldest first. Nobody but a chief has any. Three statements. */
export async function listRequests(actor: Actor): Promise<RequestRow[]> {
  const posts = actor.postsOf("chief");
  if (posts.length === 0) return [];
  const where = {
    state: "asked",
    case: {
      state: "accepted",
      OR: posts.map(({ departmentPath, areaPath }) => ({
        departmentPath: { startsWith: departmentPath },
        areaPath: { startsWith: areaPath },
      })),
    },
  };
  const page = { where, orderBy: { askedAt: "asc" }, take: atMost, include: { case: { select: rowFields } } } as const;
  const [holds, extensions] = await Promise.all([db().hold.findMany(page), db().extension.findMany(page)]);
  const asked = [
    ...holds.map((one) => ({ ...one, request: "hold" as const, hold: one.kind, days: one.expectedDays })),
    ...extensions.map((one) => ({ ...one, request: "extension" as const, hold: null, days: one.n })),
  ].sort((a, b) => a.askedAt.getTime() - b.askedAt.getTime());
  const people = await db().account.findMany({
    where: { id: { in: asked.map((one) => one.askedBy) } },
    select: { id: true, subject: { select: { nameMasked: true } } },
  });
  const names = new Map(people.map((one) => [one.id, one.subject.nameMasked]));
  return asked.map((one) => ({
    id: one.id,
    kind: one.request,
    hold: one.hold,
    days: one.days,
    reason: one.reason,
    askedAt: one.askedAt.toISOString(),
    askedBy: names.get(one.askedBy) ?? "",
    case: toCaseRow(one.case),
  }));
}

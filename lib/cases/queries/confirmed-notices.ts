import type { Actor } from "@/lib/platform/auth";
import { db, Prisma } from "@/lib/platform/db";
import { caseWhere, refWhere } from "../store/scope-where";

/** A second correction notice, with the reason the head of the body (by masked name) answered for it with (art. 32(4)). */
export type ConfirmedNotice = { round: number; at: Date; by: string; reason: string };

/** The second notices of a case, for officers of supervision only: empty for everybody else. */
export async function listConfirmedNotices(actor: Actor, ref: string): Promise<ConfirmedNotice[]> {
  if (!actor.has("supervisor")) return [];
  const rows = await db().correction.findMany({
    where: { case: { AND: [refWhere(ref), caseWhere(actor)] }, confirmed: { not: Prisma.DbNull } },
    orderBy: { round: "asc" },
    select: { round: true, issuedAt: true, confirmed: true },
  });
  const confirmed = rows.map(({ confirmed }) => confirmed as { by: string; reason: string });
  const accounts = await db().account.findMany({
    where: { id: { in: confirmed.map(({ by }) => by.replace(/^account:/, "")) } },
    select: { id: true, subject: { select: { nameMasked: true } } },
  });
  return rows.map(({ round, issuedAt }, index) => {
    const { by = "", reason = "" } = confirmed[index] ?? {};
    const head = accounts.find(({ id }) => by.endsWith(id));
    return { round, at: issuedAt, by: head?.subject.nameMasked ?? "", reason };
  });
}

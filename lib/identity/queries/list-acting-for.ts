import type { Actor } from "@/lib/platform/auth";
import { today } from "@/lib/platform/clock";
import { db } from "@/lib/platform/db";
import type { ActingFor } from "../contract";

/**
 * The organisations an actor may act for today, soonest to end first; for a legal representative also everybody else who
 * may act for the organisation, masked. Three statements, however many.
 */
export async function listActingFor(actor: Actor): Promise<ActingFor[]> {
  if (!actor.subjectId) return [];
  const running = { revokedAt: null, validUntil: { gte: today() } };
  const own = await db().authorisation.findMany({
    where: { agentId: actor.subjectId, ...running },
    orderBy: [{ validUntil: "asc" }, { organisationId: "asc" }],
  });
  const led = own.filter(({ role }) => role === "legal-representative").map(({ organisationId }) => organisationId);
  const others = await db().authorisation.findMany({
    where: { organisationId: { in: led }, agentId: { not: actor.subjectId }, ...running },
    orderBy: [{ validUntil: "asc" }, { id: "asc" }],
  });
  const ids = [...own.map(({ organisationId }) => organisationId), ...others.map(({ agentId }) => agentId)];
  const subjects = await db().subject.findMany({
    where: { id: { in: ids } },
    select: { id: true, nameMasked: true, idMasked: true },
  });
  const byId = new Map(subjects.map((one) => [one.id, one]));
  return own.map(({ organisationId, role, validUntil }) => ({
    organisationId,
    name: byId.get(organisationId)?.nameMasked ?? "",
    idMasked: byId.get(organisationId)?.idMasked ?? "",
    legalRepresentative: role === "legal-representative",
    validUntil,
    proxies: others
      .filter((other) => other.organisationId === organisationId)
      .map((other) => ({ name: byId.get(other.agentId)?.nameMasked ?? "", validUntil: other.validUntil })),
  }));
}

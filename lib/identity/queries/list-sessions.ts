import type { Actor } from "@/lib/platform/auth";
import { now } from "@/lib/platform/clock";
import { db } from "@/lib/platform/db";
import type { SessionView } from "../contract";

/** The actor's own open sessions, newest first. */
export async function listSessions(actor: Actor): Promise<SessionView[]> {
  if (!actor.accountId) return [];
  const rows = await db().session.findMany({
    where: { accountId: actor.accountId, revokedAt: null, expiresAt: { gt: now() } },
    orderBy: { createdAt: "desc" },
    take: 50,
  });
  return rows.map(({ id, device, kind, createdAt, lastSeenAt }) => ({
    id,
    device,
    kind,
    createdAt,
    lastSeenAt,
    current: id === actor.sessionId,
  }));
}

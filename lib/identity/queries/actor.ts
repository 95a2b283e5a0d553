import { type Actor, mintSessionActor, type Role } from "@/lib/platform/auth";
import { addMinutes, now, today } from "@/lib/platform/clock";
import { db, type Prisma } from "@/lib/platform/db";
import type { Locale } from "@/lib/platform/i18n";
import { tokenHashOf } from "../store/session";

const withAccount = { account: { include: { posts: true } } } satisfies Prisma.SessionInclude;

/**
 * The actor behind a session, checked against its row on every request: signed out, expired or disabled is nobody.
 * Called by doors only. `locale` is the language of the request.
 */
export async function findActorBySession(sessionId: string, locale: Locale): Promise<Actor | null> {
  return actorOf({ id: sessionId }, locale);
}

/** The same for a Bearer token. */
export async function findActorByToken(token: string, locale: Locale): Promise<Actor | null> {
  return actorOf({ tokenHash: tokenHashOf(token) }, locale);
}

async function actorOf(where: Prisma.SessionWhereUniqueInput, locale: Locale): Promise<Actor | null> {
  const at = now();
  const session = await db().session.findUnique({ where, include: withAccount });
  if (!session || session.revokedAt || session.expiresAt <= at || session.account.disabledAt) return null;
  if (addMinutes(session.lastSeenAt, 5) < at)
    await db().session.updateMany({ where: { id: session.id, revokedAt: null }, data: { lastSeenAt: at } });
  return mintFor(session.account, session.id, locale);
}

type AccountRow = Prisma.AccountGetPayload<{ include: { posts: true } }>;

async function mintFor(account: AccountRow, sessionId: string | null, locale: Locale): Promise<Actor> {
  const acting = await db().authorisation.findMany({
    where: { agentId: account.subjectId, revokedAt: null, validUntil: { gte: today() } },
    select: { organisationId: true },
  });
  return mintSessionActor({
    accountId: account.id,
    subjectId: account.subjectId,
    sessionId,
    actsFor: acting.map((one) => one.organisationId),
    posts: account.posts.map((post) => ({ ...post, role: post.role as Role })),
    locale,
  });
}

/** The actor of a known account, for the seed's and the tests' door. Throws when the login is unknown. */
export async function getActorByLogin(login: string, locale: Locale = "zh-CN"): Promise<Actor> {
  const account = await db().account.findUniqueOrThrow({ where: { login }, include: { posts: true } });
  return mintFor(account, null, locale);
}

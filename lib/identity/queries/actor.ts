import { type Actor, type ActorPost, mintSessionActor, type Role } from "@/lib/platform/auth";
import { addMinutes, now, today } from "@/lib/platform/clock";
import { db, onPrimary, Prisma, reads, rowsOf } from "@/lib/platform/db";
import type { Locale } from "@/lib/platform/i18n";
import { tokenHashOf } from "../store/session";

/**
 * The actor behind a session, checked against its row on every request: signed out, expired or disabled is nobody.
 * Called by doors only. `locale` is the language of the request.
 */
export async function findActorBySession(sessionId: string, locale: Locale): Promise<Actor | null> {
  return onPrimary(() => actorOf(Prisma.sql`session.id = ${sessionId}::uuid`, locale));
}

/** The same for a Bearer token. */
export async function findActorByToken(token: string, locale: Locale): Promise<Actor | null> {
  return onPrimary(() => actorOf(Prisma.sql`session.token_hash = ${tokenHashOf(token)}`, locale));
}

type SessionRow = {
  id: string;
  accountId: string;
  subjectId: string;
  isSeenLately: boolean;
  posts: (ActorPost & { role: string })[];
  actsFor: string[];
};

/** One statement for everything a request has to know of who calls. Whoever was signed out or lost a post is so at once. */
async function actorOf(where: Prisma.Sql, locale: Locale): Promise<Actor | null> {
  const at = now();
  const [found] = await rowsOf<SessionRow>(
    reads(),
    Prisma.sql`
    select session.id, account.id as "accountId", account.subject_id as "subjectId",
      session.last_seen_at >= ${addMinutes(at, -5)}::timestamptz as "isSeenLately",
      (select coalesce(json_agg(json_build_object('role', role, 'departmentCode', department_code,
          'departmentPath', department_path, 'areaCode', area_code, 'areaPath', area_path) order by id), '[]')
        from post where account_id = account.id) as posts,
      array(select organisation_id::text from authorisation
        where agent_id = account.subject_id and revoked_at is null and valid_until >= ${today()}) as "actsFor"
    from session join account on account.id = session.account_id
    where ${where} and session.revoked_at is null and session.expires_at > ${at}::timestamptz
      and account.disabled_at is null`,
  );
  if (!found) return null;
  if (!found.isSeenLately)
    await db().session.updateMany({ where: { id: found.id, revokedAt: null }, data: { lastSeenAt: at } });
  return mintSessionActor({
    accountId: found.accountId,
    subjectId: found.subjectId,
    sessionId: found.id,
    actsFor: found.actsFor,
    posts: found.posts.map((post) => ({ ...post, role: post.role as Role })),
    locale,
  });
}

/** The actor of a known account, for the seed's and the tests' door. Throws when the login is unknown. */
export async function getActorByLogin(login: string, locale: Locale = "zh-CN"): Promise<Actor> {
  const account = await db().account.findUniqueOrThrow({ where: { login }, include: { posts: true } });
  const acting = await db().authorisation.findMany({
    where: { agentId: account.subjectId, revokedAt: null, validUntil: { gte: today() } },
    select: { organisationId: true },
  });
  return mintSessionActor({
    accountId: account.id,
    subjectId: account.subjectId,
    sessionId: null,
    actsFor: acting.map((one) => one.organisationId),
    posts: account.posts.map((post) => ({ ...post, role: post.role as Role })),
    locale,
  });
}

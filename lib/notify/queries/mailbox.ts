import type { Actor } from "@/lib/platform/auth";
import { Prisma } from "@/lib/platform/db";

/**
 * The messages an actor may read: their own, and those of the organisations they act for. News that reached them as the
 * agent and their organisation as the subject is one message, not two. Empty for staff without a subject.
 */
export function mailboxOf(actor: Actor): Prisma.Sql {
  const own = actor.subjectId;
  const theirs = [...actor.actsFor];
  return Prisma.sql`(m.subject_id = ${own}::uuid or (m.subject_id = any(${theirs}::uuid[]) and not exists (
    select 1 from message as mine
    where mine.cause = m.cause and mine.channel = m.channel and mine.subject_id = ${own}::uuid)))`;
}

import { instantFrom } from "../clock";
import { db, Prisma, type Tx } from "../db";
import { Refusal } from "../errors";
import { hasQueues } from "./queues";

/** A job that failed after every retry. `about` is the id of what it was for: a case, a message, a licence. */
export type DeadLetter = {
  id: string;
  job: string;
  event: string;
  about: string | null;
  failedAt: Date;
  attempts: number;
  error: string;
};
export type DeadLetterPage = { items: DeadLetter[]; next: string | null };

/** Jobs of the product that failed for good; sweeps come round again by themselves. */
const dead = Prisma.sql`state = 'failed' and name not like 'sweep-%' and name not like '\\_\\_%'`;
/** A cursor carries milliseconds, PostgreSQL counts finer. */
const failedAt = Prisma.sql`date_trunc('milliseconds', completed_on)`;

/** Jobs that failed after every retry, newest first, by keyset. Refuses platform/bad-cursor. */
export async function listDeadLetters({
  cursor,
  size = 50,
}: {
  cursor?: string;
  size?: number;
} = {}): Promise<DeadLetterPage> {
  const after = cursor ? readCursor(cursor) : null;
  if (!(await hasQueues())) return { items: [], next: null };
  const rows = await db().$queryRaw<DeadLetter[]>(Prisma.sql`
    select id::text, name as job, coalesce(data->>'event', '') as event, ${failedAt} as "failedAt",
           coalesce(data->>'caseId', data->>'licenceId', data->>'messageId', data->>'deliveryId') as about,
           retry_count + 1 as attempts, coalesce(output->>'message', '') as error
    from pgboss.job where ${dead}
      ${after ? Prisma.sql`and (${failedAt}, id) < (${after.at}::timestamptz, ${after.id}::uuid)` : Prisma.empty}
    order by ${failedAt} desc, id desc limit ${size + 1}`);
  const items = rows.slice(0, size);
  const last = items.at(-1);
  return { items, next: rows.length > size && last ? `${last.failedAt.toISOString()}_${last.id}` : null };
}

/**
 * Puts failed jobs back into their queues, in the command's transaction. Answers those that were still failed: of two
 * people who press at once, one gets the job.
 */
export async function retryDeadLetters(tx: Tx, ids: string[]): Promise<Pick<DeadLetter, "id" | "job" | "event">[]> {
  if (!(await hasQueues())) return [];
  return tx.db.$queryRaw<Pick<DeadLetter, "id" | "job" | "event">[]>(Prisma.sql`
    update pgboss.job set state = 'retry', retry_count = 0, completed_on = null, start_after = now()
    where id = any(${ids}::uuid[]) and ${dead}
    returning id::text, name as job, coalesce(data->>'event', '') as event`);
}

function readCursor(text: string): { at: Date; id: string } {
  const [at = "", id = ""] = text.split("_");
  if (/^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/.test(at) && /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id))
    return { at: instantFrom(at), id };
  throw new Refusal("platform/bad-cursor", {}, { status: 400 });
}

import { now } from "../clock";
import { sm3 } from "../crypto";
import { onPrimary, Prisma, reads, rowsOf } from "../db";
import { Refusal } from "../errors";

/**
 * Counts one try of a caller in a fixed window shared by all processes, and refuses (`platform/too-often`, 429) beyond
 * the limit. The bucket is kept as a digest: nothing identifying is stored.
 */
export async function limitRate(bucket: string, limit: { hits: number; minutes: number }): Promise<void> {
  const key = sm3(bucket);
  const at = now();
  const window = Prisma.sql`
    insert into rate_window (bucket, hits, started_at) values (${key}, 1, ${at})
    on conflict (bucket) do update set
      hits = case when rate_window.started_at < ${at}::timestamptz - make_interval(mins => ${limit.minutes}::int) then 1 else rate_window.hits + 1 end,
      started_at = case when rate_window.started_at < ${at}::timestamptz - make_interval(mins => ${limit.minutes}::int) then ${at} else rate_window.started_at end
    returning hits`;
  const [row] = await onPrimary(() => rowsOf<{ hits: number }>(reads(), window));
  if ((row?.hits ?? 0) > limit.hits)
    throw new Refusal(
      "platform/too-often",
      { minutes: limit.minutes },
      { status: 429, retryAfter: limit.minutes * 60 },
    );
}

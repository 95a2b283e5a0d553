import { now } from "../clock";
import { sm3 } from "../crypto";
import { onPrimary, Prisma, reads, rowsOf } from "../db";
import { Refusal } from "../errors";

export type RateLimit = { hits: number; minutes: number };

/**
 * Counts one try of a caller in a fixed window shared by all processes, and refuses (`platform/too-often`, 429) beyond
 * the limit. The bucket is kept as a digest: nothing identifying is stored.
 */
export const limitRate = (bucket: string, limit: RateLimit): Promise<void> => limitRates([[bucket, limit]]);

/** The same for a page, which says itself what is refused: the refusal, or null within the limit. */
export const triedTooOften = (bucket: string, limit: RateLimit): Promise<Refusal | null> =>
  limitRate(bucket, limit).then(
    () => null,
    (error: unknown) => {
      if (error instanceof Refusal) return error;
      throw error;
    },
  );

/**
 * The same for one try that counts in several windows, in one statement. Who is beyond one of them is not counted in those after
 * it: nobody uses up the tries of others with refused ones of their own.
 */
export async function limitRates(windows: readonly [bucket: string, limit: RateLimit][]): Promise<void> {
  const at = now();
  const counted = windows.map(([bucket, { minutes }], i) => {
    const before = windows[i - 1];
    const within = before ? Prisma.sql`from ${nth(i - 1)} where ${nth(i - 1)}.hits <= ${before[1].hits}` : Prisma.empty;
    return Prisma.sql`${nth(i)} as (
      insert into rate_window (bucket, hits, started_at) select ${sm3(bucket)}, 1, ${at}::timestamptz ${within}
      on conflict (bucket) do update set
        hits = case when rate_window.started_at < ${at}::timestamptz - make_interval(mins => ${minutes}::int) then 1 else rate_window.hits + 1 end,
        started_at = case when rate_window.started_at < ${at}::timestamptz - make_interval(mins => ${minutes}::int) then ${at} else rate_window.started_at end
      returning hits)`;
  });
  const hits = windows.map((_, i) => Prisma.sql`(select hits from ${nth(i)})`);
  const [row] = await onPrimary(() =>
    rowsOf<{ hits: (number | null)[] }>(
      reads(),
      Prisma.sql`with ${Prisma.join(counted)} select array[${Prisma.join(hits)}] as hits`,
    ),
  );
  const beyond = windows.find(([, limit], i) => (row?.hits[i] ?? 0) > limit.hits);
  if (!beyond) return;
  const [, { minutes }] = beyond;
  throw new Refusal("platform/too-often", { minutes }, { status: 429, retryAfter: minutes * 60 });
}

const nth = (i: number) => Prisma.raw(`window_${i}`);

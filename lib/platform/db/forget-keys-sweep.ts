import { addMinutes, now } from "../clock";
import { defineSweep } from "../jobs/define";
import { db } from "./client";
import { Prisma } from "./generated/client";
import { keptHours } from "./idempotency";

/**
 * Hours after which a key is taken away: much later than it counts. A clock that jumps a day ahead must not lose what a
 * caller repeats when it is right again.
 */
const forgottenHours = 3 * keptHours;

/** Idempotency keys, relayed outbox rows and rate windows that nobody needs any more: the cost never grows with age. */
export const forgetKeysSweep = defineSweep({
  name: "forget-keys",
  async handle() {
    const before = addMinutes(now(), -forgottenHours * 60);
    const keys = await db().idempotencyKey.deleteMany({ where: { createdAt: { lt: before } } });
    const windows = await db().rateWindow.deleteMany({ where: { startedAt: { lt: before } } });
    return keys.count + windows.count + (await forgetRelayed());
  },
});

/** Relayed rows older than a week. Looked for among the oldest only: there is no index by time to keep at every relay. */
const forgetRelayed = (): Promise<number> =>
  db().$executeRaw(Prisma.sql`
    delete from outbox where id in (select id from outbox order by id limit 10000)
      and relayed_at < ${addMinutes(now(), -7 * 24 * 60)}`);

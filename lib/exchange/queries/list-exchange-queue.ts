import type { Actor } from "@/lib/platform/auth";
import { addMinutes, now } from "@/lib/platform/clock";
import { db, Prisma } from "@/lib/platform/db";
import { type SystemName, systemNames } from "../contract";
import { requireOperator } from "../policy";

export type SystemHealth = {
  system: SystemName;
  /** Calls and failures of the last hour; the median time of the good ones in milliseconds. */
  calls: number;
  failures: number;
  medianMs: number | null;
  lastOkAt: Date | null;
  lastFailure: { reason: string; at: Date } | null;
};
export type FailedMessage = {
  id: string;
  channel: string;
  template: string;
  state: string;
  failure: string | null;
  attempts: number;
  createdAt: Date;
};
export type FailedParcel = {
  id: string;
  state: string;
  failure: string | null;
  trackingNo: string | null;
  createdAt: Date;
};
export type FailedCall = {
  callNo: string;
  system: string;
  target: string;
  reason: string | null;
  ms: number;
  at: Date;
};

/** How each outside system did in the last hour, for the operations page. Refuses exchange/not-operator. */
export async function listSystemHealth(actor: Actor): Promise<SystemHealth[]> {
  requireOperator(actor);
  const since = addMinutes(now(), -60);
  const rows = await db().$queryRaw<
    {
      system: string;
      calls: number;
      failures: number;
      median: number | null;
      ok: Date | null;
      bad: Date | null;
      reason: string | null;
    }[]
  >(Prisma.sql`
    select system, count(*)::int as calls, (count(*) filter (where not ok))::int as failures,
           percentile_cont(0.5) within group (order by ms) filter (where ok) as median,
           max(at) filter (where ok) as ok, max(at) filter (where not ok) as bad,
           (array_agg(reason order by at desc) filter (where not ok))[1] as reason
    from exchange_call where at > ${since} group by system`);
  return systemNames.map((system) => {
    const row = rows.find((one) => one.system === system);
    return {
      system,
      calls: row?.calls ?? 0,
      failures: row?.failures ?? 0,
      medianMs: row?.median == null ? null : Math.round(row.median),
      lastOkAt: row?.ok ?? null,
      lastFailure: row?.bad && row.reason ? { reason: row.reason, at: row.bad } : null,
    };
  });
}

/**
 * The visible queue: messages and parcels that failed or wait with a failure, newest first, and the failed calls of the
 * last day. Ids and reasons only. Refuses exchange/not-operator.
 */
export async function listExchangeQueue(
  actor: Actor,
  limit = 100,
): Promise<{ messages: FailedMessage[]; parcels: FailedParcel[]; calls: FailedCall[] }> {
  requireOperator(actor);
  const troubled = (waits: string) => ({ OR: [{ state: "failed" }, { state: waits, failure: { not: null } }] });
  const [messages, parcels, calls] = await Promise.all([
    db().message.findMany({
      where: { channel: { in: ["sms", "mail"] }, ...troubled("queued") },
      orderBy: { createdAt: "desc" },
      take: limit,
      select: { id: true, channel: true, template: true, state: true, failure: true, attempts: true, createdAt: true },
    }),
    db().delivery.findMany({
      where: { way: "courier", ...troubled("waiting") },
      orderBy: { createdAt: "desc" },
      take: limit,
      select: { id: true, state: true, failure: true, trackingNo: true, createdAt: true },
    }),
    db().exchangeCall.findMany({
      where: { ok: false, at: { gt: addMinutes(now(), -24 * 60) } },
      orderBy: { at: "desc" },
      take: limit,
      select: { callNo: true, system: true, target: true, reason: true, ms: true, at: true },
    }),
  ]);
  return { messages, parcels, calls };
}

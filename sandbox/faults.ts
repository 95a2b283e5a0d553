import { z } from "zod";

export const systemNames = ["population", "legal-entity", "licence-library", "sms", "mail", "courier"] as const;
export type SystemName = (typeof systemNames)[number];

export const faultModes = ["ok", "down", "slow", "garbage", "error"] as const;
/** What rubbish looks like: not JSON, JSON of another shape, or a right answer under a wrong signature. */
export const garbageKinds = ["bytes", "shape", "signature"] as const;

export const faultSchema = z.object({
  system: z.enum(systemNames),
  mode: z.enum(faultModes),
  /** How long `slow` waits. */
  ms: z.number().int().min(0).max(120_000).default(10_000),
  /** The share of calls that meet the fault, spread evenly: 0.5 is every second one. */
  rate: z.number().min(0).max(1).default(1),
  garbage: z.enum(garbageKinds).optional(),
});
export type Fault = z.output<typeof faultSchema>;
export type MetFault = { mode: Exclude<Fault["mode"], "ok">; ms: number; garbage: (typeof garbageKinds)[number] };

export type FaultBook = {
  set(fault: Fault): void;
  /** The fault this call meets, or none. Each call counts once. */
  meet(system: SystemName): MetFault | undefined;
  list(): Fault[];
};

export function createFaultBook(): FaultBook {
  const faults = new Map<SystemName, { fault: Fault; share: number; met: number }>();
  return {
    set(fault) {
      if (fault.mode === "ok") faults.delete(fault.system);
      else faults.set(fault.system, { fault, share: 0, met: 0 });
    },
    meet(system) {
      const kept = faults.get(system);
      if (!kept || kept.fault.mode === "ok") return undefined;
      kept.share += kept.fault.rate;
      // A ten-thousandth for the rounding of shares such as 0.1 added ten times.
      if (kept.share < 0.9999) return undefined;
      kept.share -= 1;
      const garbage = kept.fault.garbage ?? garbageKinds[kept.met % garbageKinds.length] ?? "bytes";
      kept.met += 1;
      return { mode: kept.fault.mode, ms: kept.fault.ms, garbage };
    },
    list: () => [...faults.values()].map((kept) => kept.fault),
  };
}

import { randomInt } from "node:crypto";
import { z } from "zod";
import { type SandboxClock, showTime } from "../clock";
import type { Journal, JournalLine } from "../journal";
import { found, notFound, type OutsideSystem, operation } from "../operation";

export const parcelStates = ["ordered", "picked-up", "in-transit", "delivered", "lost"] as const;
type ParcelState = (typeof parcelStates)[number];

const place = z.strictObject({
  name: z.string().min(1).max(100),
  phone: z.string().min(3).max(20),
  address: z.string().min(1).max(300),
});
const orderSchema = z.strictObject({
  /** The sender's own number: the same order twice is one parcel. */
  orderNo: z.string().min(1).max(64),
  from: place,
  to: place,
  contents: z.string().min(1).max(200),
});
const movedSchema = z.object({ trackingNo: z.string(), state: z.enum(parcelStates), at: z.number() });
const parcelSchema = z.object({ trackingNo: z.string(), order: orderSchema, at: z.number() });
type Moved = z.output<typeof movedSchema>;
type Parcel = z.output<typeof parcelSchema>;
type ParcelEvent = { state: ParcelState; at: number; text: string };
export type ShownParcel = Parcel & { events: ParcelEvent[] };

/** A day of a real parcel is a minute here, so that a person trying the demo sees it arrive. */
const minute = 60_000;
const journey: { after: number; state: ParcelState }[] = [
  { after: 0, state: "ordered" },
  { after: 1 * minute, state: "picked-up" },
  { after: 2 * minute, state: "in-transit" },
  { after: 4 * minute, state: "delivered" },
];
const words: Record<ParcelState, string> = {
  ordered: "已下单,等待揽收",
  "picked-up": "快递员已揽收",
  "in-transit": "运输途中",
  delivered: "已签收",
  lost: "快件丢失",
};

export type Courier = {
  system: OutsideSystem;
  restore(line: JournalLine): void;
  parcels(): ShownParcel[];
  /** Moves a parcel by hand; from then on it moves only by hand. False when there is no such parcel. */
  move(trackingNo: string, state: ParcelState): boolean;
};

/** A courier firm. Parcels travel with the sandbox's clock, or by hand; to a phone ending in 0000 they get lost. */
export function createCourier(clock: SandboxClock, journal: Journal): Courier {
  const parcels = new Map<string, Parcel>();
  const byOrder = new Map<string, Parcel>();
  const moves = new Map<string, Moved[]>();
  const keep = (parcel: Parcel) => {
    parcels.set(parcel.trackingNo, parcel);
    byOrder.set(parcel.order.orderNo, parcel);
  };
  const keepMove = (moved: Moved) => moves.set(moved.trackingNo, [...(moves.get(moved.trackingNo) ?? []), moved]);

  const eventsOf = (parcel: Parcel): ParcelEvent[] => {
    const byHand = moves.get(parcel.trackingNo) ?? [];
    const until = byHand[0]?.at ?? clock.now() + 1;
    const unreachable = parcel.order.to.phone.endsWith("0000");
    const bySchedule = journey
      .map(({ after, state }) => ({
        at: parcel.at + after,
        state: unreachable && state === "delivered" ? "lost" : state,
      }))
      .filter((event): event is { at: number; state: ParcelState } => event.at < until);
    return [...bySchedule, ...byHand].map(({ at, state }) => ({ at, state, text: words[state] }));
  };
  const track = z.strictObject({ trackingNo: z.string().min(1).max(64) });

  return {
    system: {
      name: "courier",
      operations: {
        order: operation(orderSchema, (order) => {
          const before = byOrder.get(order.orderNo);
          if (before) return found({ trackingNo: before.trackingNo });
          const trackingNo = `YZ${String(clock.now()).slice(-9)}${String(randomInt(10_000)).padStart(4, "0")}`;
          const parcel = { trackingNo, order, at: clock.now() };
          journal.append({ kind: "parcel", value: parcel });
          keep(parcel);
          return found({ trackingNo });
        }),
        track: operation(track, ({ trackingNo }) => {
          const parcel = parcels.get(trackingNo);
          if (!parcel) return notFound;
          const events = eventsOf(parcel).map((event) => ({ ...event, time: showTime(event.at) }));
          return found({ trackingNo, state: events.at(-1)?.state ?? "ordered", events });
        }),
      },
    },
    restore(line) {
      if (line.kind === "parcel") keep(parcelSchema.parse(line.value));
      if (line.kind === "parcel-moved") keepMove(movedSchema.parse(line.value));
    },
    parcels: () => [...parcels.values()].reverse().map((parcel) => ({ ...parcel, events: eventsOf(parcel) })),
    move(trackingNo, state) {
      if (!parcels.has(trackingNo)) return false;
      const moved = { trackingNo, state, at: clock.now() };
      journal.append({ kind: "parcel-moved", value: moved });
      keepMove(moved);
      return true;
    },
  };
}

import type { Day } from "@/lib/platform/clock";
import type { ServiceItem } from "../contract";

type Terminal = ServiceItem["terminals"][number];
type Period = NonNullable<ServiceItem["windowPeriods"]>[number];

/** Where one may begin an application today, and when not, what stands in the way. */
export type ApplyDoor = {
  computer: boolean;
  phone: boolean;
  kiosk: boolean;
  window: boolean;
  /** Applications are taken only inside some days of a year, and today is none of them. */
  closed: { next: Period; from: Day } | null;
};

const has = (terminals: readonly Terminal[], one: Terminal) => terminals.includes(one);

/** Applies the terminals and the yearly periods of an item. A period may run over the end of a year. */
export function applyDoor(item: Pick<ServiceItem, "terminals" | "windowPeriods">, today: Day): ApplyDoor {
  const closed = closedUntil(item.windowPeriods ?? [], today);
  const open = (terminal: Terminal) => closed === null && has(item.terminals, terminal);
  return { computer: open("pc"), phone: open("phone"), kiosk: open("kiosk"), window: open("window"), closed };
}

function closedUntil(periods: readonly Period[], today: Day): ApplyDoor["closed"] {
  if (periods.length === 0) return null;
  const day = today.slice(5);
  const inside = ({ from, to }: Period) => (from <= to ? day >= from && day <= to : day >= from || day <= to);
  if (periods.some(inside)) return null;
  const year = Number(today.slice(0, 4));
  const ahead = periods
    .map((next) => ({ next, from: `${next.from > day ? year : year + 1}-${next.from}` }))
    .sort((a, b) => a.from.localeCompare(b.from));
  return ahead[0] ?? null;
}

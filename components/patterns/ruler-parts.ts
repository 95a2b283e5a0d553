import type { RulerCell } from "@/lib/platform/clock/ruler";

/** What is drawn for one day or for several days of the same sort. */
export type RulerPart = {
  from: RulerCell;
  to: RulerCell;
  days: number;
  sort: "start" | "used" | "ahead" | "over" | "off" | "held";
  today: boolean;
  due: boolean;
  expected: boolean;
  /** First and last count inside, when any day of it counts. */
  counts?: { first: number; last: number };
};

const sortOf = (cell: RulerCell): RulerPart["sort"] => (cell.kind === "counted" ? "used" : cell.kind);

function single(cell: RulerCell): RulerPart {
  const { today, due, expected, count } = cell;
  const counts = count === null ? undefined : { first: count, last: count };
  return { from: cell, to: cell, days: 1, sort: sortOf(cell), today, due, expected, counts };
}

const isMark = (part: RulerPart) => part.sort === "start" || part.today || part.due || part.expected;

/** Weekends and holidays lie inside the weeks they belong to; a stop never joins with running days. */
function joins(before: RulerPart, next: RulerPart, acrossWeeks: boolean): boolean {
  if (isMark(before) || isMark(next)) return false;
  if (!acrossWeeks && next.from.weekday === 1) return false;
  return (
    before.sort === next.sort ||
    (before.sort !== "held" && next.sort === "off") ||
    (before.sort === "off" && next.sort !== "held")
  );
}

function join(before: RulerPart, next: RulerPart): RulerPart {
  const counts =
    before.counts || next.counts
      ? { first: (before.counts ?? next.counts)?.first ?? 0, last: (next.counts ?? before.counts)?.last ?? 0 }
      : undefined;
  return {
    ...before,
    to: next.to,
    days: before.days + next.days,
    sort: before.sort === "off" ? next.sort : before.sort,
    counts,
  };
}

function fold(cells: readonly RulerCell[], acrossWeeks: boolean): RulerPart[] {
  const parts: RulerPart[] = [];
  for (const cell of cells) {
    const next = single(cell);
    const before = parts.at(-1);
    if (before && joins(before, next, acrossWeeks)) parts[parts.length - 1] = join(before, next);
    else parts.push(next);
  }
  return parts;
}

export type RulerShape = "days" | "weeks" | "bar";

/** Up to 14 days every day has its cell; up to 30 the weeks fold around start, today and due day; beyond, a bar. */
export function rulerShape(cells: readonly RulerCell[]): RulerShape {
  if (cells.length <= 14) return "days";
  return cells.length <= 30 ? "weeks" : "bar";
}

/** The parts to draw, from left to right. */
export function rulerParts(cells: readonly RulerCell[]): RulerPart[] {
  const shape = rulerShape(cells);
  return shape === "days" ? cells.map(single) : fold(cells, shape === "bar");
}

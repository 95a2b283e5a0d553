import type { Day } from "@/lib/platform/clock";
import { type Group, serialName } from "./copy-teller";
import type { WorkingDays } from "./moved-days";
import type { Serials } from "./serials";
import type { Template } from "./template";

/** How many of each template; templates stand in the order of the mix. */
export type Wanted = { template: number; n: number };
/** The working days the finished cases lie on, and the working days of those years. */
export type Span = { from: Day; to: Day; days: WorkingDays };

/**
 * The copies of a city, day by day, in groups of one template and one day; each group knows its serials, so that processes
 * need not ask each other. Finished cases lie evenly on the working days of the span, open ones where their template lies.
 */
export function* planCity(
  templates: readonly Template[],
  wanted: readonly Wanted[],
  { from, to, days }: Span,
  serials: Serials,
): Generator<Group> {
  let first = 0;
  const groupOf = (template: number, by: number, count: number): Group => {
    const one = templates[template];
    if (!one) throw new Error("no such template");
    const taken = one.serials.map((use) => serials.take(serialName(use, one, by, days), use.each * count));
    const group = { template, by, first, count, serials: taken };
    first += count;
    return group;
  };
  const [begin, end] = [days.placeOf(from), days.placeOf(to)];
  for (let place = begin; place <= end; place += 1)
    for (const { template, n } of wanted) {
      const one = templates[template];
      if (!one || one.open) continue;
      // The last days hold only what could be finished by today.
      const latest = end - (days.placeOf(one.lastDay) - days.placeOf(one.firstDay)) - 1;
      if (place > latest) continue;
      const upTo = (at: number) => Math.floor((n * (at - begin + 1)) / (latest - begin + 1));
      const count = upTo(place) - upTo(place - 1);
      if (count > 0) yield groupOf(template, place - days.placeOf(one.firstDay), count);
    }
  for (const { template, n } of wanted) if (templates[template]?.open && n > 0) yield groupOf(template, 0, n);
}

/** Pieces of work of about `size` cases, in the order of the plan. Large groups are cut. */
export function* inChunks(
  plan: Iterable<Group>,
  size: number,
  each: (group: Group, skip: number) => readonly number[],
) {
  let chunk: Group[] = [];
  let held = 0;
  for (const group of plan)
    for (let done = 0; done < group.count; ) {
      const count = Math.min(group.count - done, size - held);
      chunk.push({ ...group, first: group.first + done, count, serials: each(group, done) });
      done += count;
      held += count;
      if (held < size) continue;
      yield chunk;
      chunk = [];
      held = 0;
    }
  if (chunk.length > 0) yield chunk;
}

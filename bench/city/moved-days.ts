import { addDays, addMonths, type Day, daysBetween, isWorkingDay } from "@/lib/platform/clock";

/** The working days of some years in their order, so that a story can begin on another one. */
export class WorkingDays {
  readonly #days: Day[] = [];
  readonly #places = new Map<Day, number>();

  constructor(from: Day, to: Day) {
    for (let day = from; day <= to; day = addDays(day, 1))
      if (isWorkingDay(day)) this.#places.set(day, this.#days.push(day) - 1);
  }

  /** The working day itself or the last one before. */
  placeOf(day: Day): number {
    let at = day;
    while (!this.#places.has(at)) {
      at = addDays(at, -1);
      if (at < (this.#days[0] ?? "")) throw new RangeError(`no working day at or before ${day}`);
    }
    return this.#places.get(at) ?? 0;
  }

  at(place: number): Day {
    const day = this.#days[place];
    if (!day) throw new RangeError(`no working day number ${place}`);
    return day;
  }

  /** The day `by` working days away; a day off stays as many calendar days after the working day before it. */
  move(day: Day, by: number): Day {
    if (by === 0) return day;
    const place = this.placeOf(day);
    return addDays(this.at(place + by), daysBetween(this.at(place), day));
  }
}

/**
 * Where a day of a template lies for copies `by` working days away. Limits in working days keep their length. What ends
 * years later (a licence) keeps its distance in years, less a day or not, to the day it was counted from.
 */
export function moveDay(days: WorkingDays, day: Day, by: number, pastDays: readonly Day[]): Day {
  if (by === 0) return day;
  const last = pastDays.at(-1) ?? day;
  if (day <= addMonths(last, 10)) return days.move(day, by);
  for (const past of pastDays.toReversed()) {
    const years = Number(day.slice(0, 4)) - Number(past.slice(0, 4));
    for (const less of [1, 0])
      if (addDays(addMonths(past, years * 12), -less) === day)
        return addDays(addMonths(days.move(past, by), years * 12), -less);
  }
  return addDays(day, daysBetween(last, days.move(last, by)));
}

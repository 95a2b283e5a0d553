import { dueAt, type WorkCalendar } from "@/lib/platform/clock";

/** Stars: 5 非常满意, 4 满意, 3 基本满意, 2 不满意, 1 非常不满意. */
export const grades = [1, 2, 3, 4, 5] as const;
export type Grade = (typeof grades)[number];

/** 满意度代码 of GB/T 39046-2020 annex A runs the other way: 1 非常满意 … 5 非常不满意. */
export const satisfactionCode = (grade: Grade): number => 6 - grade;

/** 差评: one or two stars. */
export const isBad = (grade: number): boolean => grade <= 2;

/** After a bad rating somebody calls within one working day and mends within five (谁办理谁负责). Days, not instants. */
export function badRatingDues(day: string, calendar: WorkCalendar): { contactBy: string; mendBy: string } {
  const last = (n: number) => dueAt({ start: day, limit: { n, unit: "working-day" }, calendar }).due ?? day;
  return { contactBy: last(1), mendBy: last(5) };
}

export type RatingSummary = {
  total: number;
  /** How many of each grade, five stars first. */
  counts: Record<Grade, number>;
  bad: number;
  /** Share of three stars and more, 0–1; null when nobody rated: unrated stays unrated. */
  goodRate: number | null;
  average: number | null;
};

/** What ratings add up to. There is no default good score: nobody rated, nothing is said. */
export function summarise(given: Partial<Record<Grade, number>>): RatingSummary {
  const counts = { 5: 0, 4: 0, 3: 0, 2: 0, 1: 0, ...given };
  const total = grades.reduce((sum, grade) => sum + counts[grade], 0);
  const stars = grades.reduce<number>((sum, grade) => sum + grade * counts[grade], 0);
  const bad = counts[1] + counts[2];
  return {
    total,
    counts,
    bad,
    goodRate: total > 0 ? (total - bad) / total : null,
    average: total > 0 ? Math.round((stars / total) * 100) / 100 : null,
  };
}

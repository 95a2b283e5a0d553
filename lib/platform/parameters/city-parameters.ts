import { db, onPrimary } from "../db";

/**
 * The numbers marked as parameters in the life of a case, with their defaults; the newest version in the table wins.
 * Days are working days unless the name says otherwise.
 */
export const parameterDefaults = {
  preReviewDays: 1,
  lapseDays: 30,
  noticeDays: 5,
  replyDays: 15,
  replyWarnDays: 3,
  maxExtension: 10,
  deliveryDays: 10,
  deferDays: 10,
  promiseCheckDays: 30,
  revocationDays: 20,
  parcelDays: 2,
  sittingMinutes: 30,
} as const;

export type CityParameters = { -readonly [K in keyof typeof parameterDefaults]: number };

let known: { values: CityParameters; readAt: number } | undefined;

/** The city's numbers; a process trusts its copy for a minute. */
export async function cityParameters(): Promise<CityParameters> {
  if (known && performance.now() - known.readAt < 60_000) return known.values;
  const rows = await onPrimary(() => db().parameter.findMany({ orderBy: { version: "asc" } }));
  const values: CityParameters = { ...parameterDefaults };
  for (const row of rows) {
    if (row.key in values && typeof row.value === "number") values[row.key as keyof CityParameters] = row.value;
  }
  known = { values, readAt: performance.now() };
  return values;
}

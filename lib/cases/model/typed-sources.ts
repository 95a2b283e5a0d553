import type { Sources, Values } from "@/lib/forms/contract";

/** The source of each value after typing: what changed was typed, what stayed keeps where it came from. */
export function typedSources(
  before: Values,
  sources: Sources,
  after: Values,
  by: "applicant" | "window",
  at: Date,
): Sources {
  const typed = { kind: "typed" as const, by, at: at.toISOString() };
  return Object.fromEntries(
    Object.entries(after).map(([key, value]) => {
      const same = JSON.stringify(before[key]) === JSON.stringify(value);
      return [key, same ? (sources[key] ?? typed) : typed];
    }),
  );
}

/** Keys whose value differs between two documents. */
export function changedKeys(before: Values, after: Values): string[] {
  const keys = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...keys].filter((key) => JSON.stringify(before[key]) !== JSON.stringify(after[key]));
}

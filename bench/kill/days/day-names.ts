/** The worst days that can be rehearsed beside kills, in the order of the report. */
export const dayNames = [
  "database-restart",
  "commit-cut",
  "connections-exhausted",
  "slow-disk",
  "database-disk-full",
  "storage-disk-full",
  "clock-jumps",
] as const;
export type DayName = (typeof dayNames)[number];

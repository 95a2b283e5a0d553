/** Where an open case stands, as officers count it: one stage per case, so that the panels of a board add up. */
export const stages = [
  "pre-review",
  "waiting",
  "notice",
  "correcting",
  "review",
  "inspect",
  "expert",
  "decide",
  "issue",
] as const;
export type Stage = (typeof stages)[number];

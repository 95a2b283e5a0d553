/** Where counting what waits stops: a tab that says 999+ needs no exact number, and the cost stays flat. */
export const countedAtMost = 1_000;

/** Names of an address that say what somebody searched for, or where in a list they were: not part of a filter. */
const passing: ReadonlySet<string> = new Set(["q", "caseNo", "cursor"]);

/** The query of a list's address as a filter keeps it: the choices, in a fixed order, without searched words. */
export function keptQuery(query: string): string {
  const kept = [...new URLSearchParams(query)].filter(([name, value]) => value !== "" && !passing.has(name));
  return new URLSearchParams(kept.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))).toString();
}

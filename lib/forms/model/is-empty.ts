/** Nothing was answered: no value, only spaces, no choice, no row. `false` and 0 are answers. */
export function isEmpty(value: unknown): boolean {
  if (value === undefined || value === null) return true;
  if (typeof value === "string") return /^\s*$/.test(value);
  return Array.isArray(value) && value.length === 0;
}

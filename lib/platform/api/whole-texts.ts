/** Read by code points, only half a character is a surrogate. */
const half = /\p{Surrogate}/u;

/**
 * Whether every text in a value, names of fields included, is made of whole characters. Half a character (a lone surrogate)
 * can be written in JSON, but no database keeps it in a document.
 */
export function isWhole(value: unknown): boolean {
  if (typeof value === "string") return !half.test(value);
  if (Array.isArray(value)) return value.every(isWhole);
  if (typeof value !== "object" || value === null) return true;
  return Object.entries(value).every(([key, inner]) => !half.test(key) && isWhole(inner));
}

const own = "-own";

/** The filter for what lies in an area itself, not in the areas below it: 990100-own is the city proper (本级). */
export const ownArea = (code: string): string => `${code}${own}`;

/** What a filter of areas asks for: an area with all below it, or only itself. */
export function readAreaFilter(text: string): { code: string; own: boolean } {
  return text.endsWith(own) ? { code: text.slice(0, -own.length), own: true } : { code: text, own: false };
}

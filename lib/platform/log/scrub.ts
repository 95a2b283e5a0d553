/** What a text thrown by somebody else may hold of a person, and what stands there instead. */
const personal: readonly (readonly [RegExp, string])[] = [
  // PostgreSQL and Prisma quote what did not fit.
  [/"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|`(?:[^`\\]|\\.)*`/g, "'…'"],
  [/\)=\([^)]*\)/g, ")=(…)"],
  [/[^\s@<>]+@[^\s@<>]+\.[^\s@<>]+/g, "…@…"],
  // ID numbers, telephones, case, licence and credit codes; a port or a count of four digits stays.
  [/[A-Z]*\d[\dA-Z]*(?:-?\d){5,}[\dXx]?/g, "#"],
  [/\p{Script=Han}+/gu, "…"],
];

/** An error's message without what could be somebody's: quoted values, numbers longer than a port, addresses, Chinese words. */
export function scrub(text: string): string {
  return personal.reduce((left, [pattern, instead]) => left.replace(pattern, instead), text.slice(0, 1_000));
}

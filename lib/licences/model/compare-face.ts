/** The longest piece of a strange file that is quoted. */
const longest = 120;

/** A line as the original prints it: the label before the value. */
export type PrintedLine = { label: string; value: string };

const squeezed = (text: string) => text.replace(/\s/g, "");

/** What stands behind a label, up to the first of the ends; undefined without the label. */
function behind(label: string, ends: readonly string[], words: string): string | undefined {
  const at = words.indexOf(label);
  if (at < 0) return undefined;
  const from = at + label.length;
  const found = ends.map((end) => words.indexOf(end, from)).filter((to) => to >= 0);
  return words.slice(from, Math.min(...found, from + longest));
}

/**
 * The lines of a licence as another file shows them, and whether each is what the original shows. `original` and `file`
 * are words without spaces, `foot` what is printed under the last line. Only lines that can be read from the original are compared: a difference is never guessed.
 */
export function compareFace(
  lines: readonly PrintedLine[],
  original: string,
  file: string,
  foot: string,
): { at: number; found: string; differs: boolean }[] {
  const printed = lines.map(({ label, value }) => ({ label: squeezed(label), value: squeezed(value) }));
  // What follows the last line in the original ends it in the file too.
  const last = printed.at(-1);
  const tail = last ? original.indexOf(last.label + last.value) : -1;
  const after = last && tail >= 0 ? original.slice(tail + last.label.length + last.value.length).slice(0, 6) : "";
  return printed.flatMap(({ label, value }, at) => {
    if (!value || !original.includes(label + value)) return [];
    const found = file.includes(label + value)
      ? value
      : (behind(label, [printed[at + 1]?.label ?? "", after, foot].filter(Boolean), file) ?? "");
    return [{ at, found: found.slice(0, longest), differs: found !== value }];
  });
}

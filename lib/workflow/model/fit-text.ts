/** Rough width of a text in pixels at a font size: Han and full-width signs are square, Latin letters a good half. */
export function textWidth(text: string, size: number): number {
  let width = 0;
  for (const sign of text)
    width += /[\u2e80-\u9fff\uff00-\uffef\u3000-\u303f]/u.test(sign)
      ? size
      : /[A-Z]/.test(sign)
        ? size * 0.68
        : size * 0.54;
  return width;
}

/** Breaks a text into lines that fit: between words in Latin, anywhere between Han; a Han line never starts with a mark. */
export function fitText(text: string, size: number, width: number): string[] {
  const pieces = text.match(/[A-Za-z0-9'’.-]+\s*|\s+|[^\sA-Za-z0-9][）。，、”》]?/gu) ?? [];
  const lines: string[] = [];
  let line = "";
  for (const piece of pieces) {
    if (line !== "" && textWidth((line + piece).trimEnd(), size) > width) {
      lines.push(line.trim());
      line = piece.trimStart();
    } else line += piece;
  }
  if (line.trim() !== "" || lines.length === 0) lines.push(line.trim());
  return lines;
}

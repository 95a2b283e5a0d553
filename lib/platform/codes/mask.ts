/** Hides everything but the first `head` and last `tail` characters; all of a text too short to hide anything else. */
function hideMiddle(text: string, head: number, tail: number): string {
  const characters = [...text];
  const hidden = characters.length - head - tail;
  if (hidden <= 0) return "*".repeat(characters.length);
  return characters.slice(0, head).join("") + "*".repeat(hidden) + characters.slice(head + hidden).join("");
}

/** A person's name, same length: 张* · 张*三 · 欧**娜. One character is hidden. */
export function maskName(name: string): string {
  return hideMiddle(name, 1, [...name].length > 2 ? 1 : 0);
}

/** An identity number, same length: first three and last four. */
export function maskId(id: string): string {
  return hideMiddle(id, 3, 4);
}

/** A phone number, same length: 138****0000. */
export function maskPhone(phone: string): string {
  return hideMiddle(phone, 3, 4);
}

/** A bank card, same length: last four. */
export function maskCard(card: string): string {
  return hideMiddle(card, 0, 4);
}

const mm = (length: number) => (length * 72) / 25.4;

/** A4 after GB/T 9704-2012 §5: type area 156 mm wide, 28 mm from the left edge; text in 三号 (15.75 pt), 28 to a line. */
export const sheet = {
  width: mm(210),
  height: mm(297),
  left: mm(27.4),
  right: mm(27.4 + 156),
  /** First line of a sheet that carries no head. */
  top: mm(28),
  /** Nothing of the text below; the foot with QR code and number begins here. */
  bottom: mm(252.5),
  foot: mm(254),
} as const;

export const textWidth = sheet.right - sheet.left;
export { mm };

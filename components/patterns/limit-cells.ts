/** Pixels of the bar at the usual size of type, and the pixel left free between two days. */
const [width, height, gap] = [108, 10, 1];
/** More days than this are one bar: their cells would be too narrow to be counted. */
const mostCells = 24;

const round = (n: number) => Math.round(n * 100) / 100;
const cell = (x: number, w: number) => `M${round(x)} 0h${round(w)}v${height}h${-round(w)}z`;

/**
 * The cells of a limit as outlines (SVG path data in a box of `width` by `height`): every cell, and what is used of them.
 * `filled` is empty when nothing is used; what is used beyond the limit fills the bar and no more.
 */
export function limitCells(
  used: number,
  total: number,
): { all: string; filled: string; width: number; height: number } {
  const count = total > mostCells ? 1 : Math.max(1, Math.ceil(total));
  const perCell = total / count || 1;
  const each = (width - gap * (count - 1)) / count;
  let [all, filled] = ["", ""];
  for (let day = 0; day < count; day++) {
    const x = day * (each + gap);
    const share = Math.min(1, Math.max(0, used / perCell - day));
    all += cell(x, each);
    if (share > 0) filled += cell(x, each * share);
  }
  return { all, filled, width, height };
}

import { create } from "qrcode";
import { colours, type Mark, type Step } from "./marks";

/** A QR code (error correction M: 15 % may be lost to a crease) as one filled outline, `side` points wide. */
export function qrMarks(text: string, x: number, y: number, side: number): Mark[] {
  const { modules } = create(text, { errorCorrectionLevel: "M" });
  const unit = side / modules.size;
  const steps: Step[] = [];
  for (let row = 0; row < modules.size; row++) {
    for (let from = 0; from < modules.size; from++) {
      if (!modules.get(row, from)) continue;
      let to = from;
      while (to < modules.size && modules.get(row, to)) to++;
      const [left, right, top] = [x + from * unit, x + to * unit, y + row * unit];
      steps.push(
        { to: "move", points: [left, top] },
        { to: "line", points: [right, top] },
        { to: "line", points: [right, top + unit] },
        { to: "line", points: [left, top + unit] },
        { to: "close" },
      );
      from = to;
    }
  }
  return [{ type: "shape", steps, colour: colours.black }];
}

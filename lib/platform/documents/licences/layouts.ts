import { mm } from "../layout/sheet";

/** Where things stand on a certificate, in points from the top left corner. A new look is a new entry. */
export type CertificateLayout = {
  page: { width: number; height: number };
  /** Distances of the outer and inner frame from the edge. */
  frame: { outer: number; inner: number };
  title: { baseline: number; size: number /** em between characters */; spread: number };
  /** Height and half length of the rule under the title. */
  rule: { y: number; half: number };
  facts: {
    left: number;
    right: number;
    top: number;
    bottom: number /** tried from large to small */;
    sizes: number[];
    notes: number;
  };
  qr: { x: number; y: number; side: number; size: number; wordsRight: number };
  signature: { x: number; y: number; size: number; seal: number };
};

const landscape = { width: mm(297), height: mm(210) };
const portrait = { width: mm(210), height: mm(297) };
const card = { width: mm(148), height: mm(105) };

/** Faces with a frame. `approval` and `slip` are letters and follow the sheet of the papers. */
export const certificateLayouts = {
  "certificate-landscape": {
    page: landscape,
    frame: { outer: mm(9), inner: mm(11.5) },
    title: { baseline: 104, size: 38, spread: 0.32 },
    rule: { y: 128, half: 250 },
    facts: {
      left: 118,
      right: landscape.width - 118,
      top: 150,
      bottom: 420,
      sizes: [16, 15, 14, 13, 12, 11, 10, 9, 8],
      notes: 10,
    },
    qr: { x: 74, y: 448, side: 80, size: 9, wordsRight: landscape.width - 290 },
    signature: { x: landscape.width - 180, y: 486, size: 15, seal: mm(40) },
  },
  "certificate-portrait": {
    page: portrait,
    frame: { outer: mm(9), inner: mm(11.5) },
    title: { baseline: 136, size: 36, spread: 0.3 },
    rule: { y: 162, half: 180 },
    facts: {
      left: 82,
      right: portrait.width - 82,
      top: 196,
      bottom: 630,
      sizes: [16, 15, 14, 13, 12, 11, 10, 9, 8],
      notes: 10,
    },
    qr: { x: 66, y: 672, side: 78, size: 8.5, wordsRight: portrait.width - 250 },
    signature: { x: portrait.width - 150, y: 712, size: 14, seal: mm(40) },
  },
  card: {
    page: card,
    frame: { outer: mm(4), inner: mm(5.2) },
    title: { baseline: 47, size: 19, spread: 0.2 },
    rule: { y: 58, half: 120 },
    facts: {
      left: 36,
      right: card.width - 36,
      top: 68,
      bottom: 216,
      sizes: [10.5, 10, 9.5, 9, 8.5, 8, 7.5, 7],
      notes: 6.5,
    },
    qr: { x: 28, y: 222, side: 52, size: 6.2, wordsRight: card.width - 130 },
    signature: { x: card.width - 80, y: 246, size: 8.5, seal: mm(22) },
  },
} as const satisfies Record<string, CertificateLayout>;

export type CertificateTemplate = keyof typeof certificateLayouts;

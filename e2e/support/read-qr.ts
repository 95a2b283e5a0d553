import { create } from "qrcode";
import { pixelsOf } from "@/lib/platform/documents/testing/poppler";

/**
 * What a scanner reads from the QR code on the first sheet of a paper (ISO/IEC 18004, level M). The paper is flat and
 * clean, so no error is corrected: one wrong module makes another text, and the journey fails.
 */
export async function readQr(pdf: Buffer): Promise<string> {
  const { data, width, height } = await pixelsOf(pdf, 1, 300);
  const dark = (x: number, y: number) => (data[Math.round(y) * width + Math.round(x)] ?? 255) < 128;
  const [topLeft, topRight] = findCorners(dark, width, height);
  const unit = topLeft.unit;
  const size = Math.round((topRight.x - topLeft.x) / unit) + 7;
  const pitch = (topRight.x - topLeft.x) / (size - 7);
  const module = (row: number, column: number) =>
    dark(topLeft.x + (column - 3) * pitch, topLeft.y + (row - 3) * pitch) ? 1 : 0;
  return textOf(wordsOf(module, size), (size - 17) / 4);
}

type Corner = { x: number; y: number; unit: number };

/** The two upper finder patterns: dark and light in the ratio 1:1:3:1:1, across and down. */
function findCorners(dark: (x: number, y: number) => boolean, width: number, height: number): [Corner, Corner] {
  const found: Corner[] = [];
  const columns = new Map<number, ReturnType<typeof patterns>>();
  const downAt = (x: number) => {
    const known = columns.get(x) ?? patterns((y) => dark(x, y), height);
    columns.set(x, known);
    return known;
  };
  for (let y = 0; y < height; y += 1)
    for (const across of patterns((x) => dark(x, y), width)) {
      const down = downAt(Math.round(across.middle)).find((one) => Math.abs(one.middle - y) < one.unit);
      if (!down || Math.abs(down.unit - across.unit) > 1) continue;
      const corner = { x: across.middle, y: down.middle, unit: across.unit };
      if (found.every((one) => Math.hypot(one.x - corner.x, one.y - corner.y) > 7 * corner.unit)) found.push(corner);
    }
  // Data can look like a corner too, by chance; three that stand square to each other are the code's own.
  const level = (a: number, b: number) => Math.abs(a - b) < (found[0]?.unit ?? 0);
  const squares = found.flatMap((left) =>
    found.flatMap((right): [Corner, Corner][] => {
      const side = right.x - left.x;
      const below = found.some((one) => level(one.x, left.x) && level(one.y - left.y, side));
      return side > 0 && level(left.y, right.y) && below ? [[left, right]] : [];
    }),
  );
  const [widest] = squares.toSorted(([a, b], [c, d]) => d.x - c.x - (b.x - a.x));
  if (!widest) throw new Error(`no QR code: ${found.length} corners, none square to each other`);
  return widest;
}

function patterns(dark: (at: number) => boolean, length: number): { middle: number; unit: number }[] {
  const edges = [0];
  for (let at = 1; at < length; at += 1) if (dark(at) !== dark(at - 1)) edges.push(at);
  edges.push(length);
  return edges.flatMap((from, index) => {
    const runs = edges.slice(index, index + 6).flatMap((edge, i, all) => (i === 0 ? [] : [edge - (all[i - 1] ?? 0)]));
    const unit = runs.reduce((sum, run) => sum + run, 0) / 7;
    const fits = [1, 1, 3, 1, 1].every((part, i) => Math.abs((runs[i] ?? 0) - part * unit) < unit * 0.5);
    return runs.length === 5 && unit > 4 && dark(from) && fits ? [{ middle: from + unit * 3.5, unit }] : [];
  });
}

const masks: readonly ((i: number, j: number) => boolean)[] = [
  (i, j) => (i + j) % 2 === 0,
  (i) => i % 2 === 0,
  (_, j) => j % 3 === 0,
  (i, j) => (i + j) % 3 === 0,
  (i, j) => (Math.floor(i / 2) + Math.floor(j / 3)) % 2 === 0,
  (i, j) => ((i * j) % 2) + ((i * j) % 3) === 0,
  (i, j) => (((i * j) % 2) + ((i * j) % 3)) % 2 === 0,
  (i, j) => (((i * j) % 3) + ((i + j) % 2)) % 2 === 0,
];

/** Blocks and data words of level M, by version (table 9 of the standard). */
const levelM: Readonly<Record<number, readonly [blocks: number, words: number]>> = {
  ...{ 1: [1, 16], 2: [1, 28], 3: [1, 44], 4: [2, 64], 5: [2, 86], 6: [4, 108] },
  ...{ 7: [4, 124], 8: [4, 154], 9: [5, 182], 10: [5, 216], 11: [5, 254], 12: [8, 290] },
};

/** The data words in their order: upwards and downwards in columns of two, unmasked, blocks put apart. */
function wordsOf(module: (row: number, column: number) => number, size: number): number[] {
  const version = (size - 17) / 4;
  const plan = levelM[version];
  if (!plan) throw new Error(`a QR code of version ${version}`);
  const rowOfBit = (bit: number) => (bit < 6 ? bit : bit < 8 ? bit + 1 : size - 15 + bit);
  const format = Array.from({ length: 15 }, (_, bit) => module(rowOfBit(bit), 8) << bit).reduce((a, b) => a | b, 0);
  const mask = masks[((format ^ 0x5412) >> 10) & 7];
  const { modules: frame } = create("x", { version, errorCorrectionLevel: "M" });
  const bits: number[] = [];
  let upwards = true;
  for (let right = size - 1; right > 0; right -= 2) {
    if (right === 6) right -= 1;
    for (let step = 0; step < size; step += 1) {
      const row = upwards ? size - 1 - step : step;
      for (const column of [right, right - 1])
        if (!frame.isReserved(row, column)) bits.push(module(row, column) ^ (mask?.(row, column) ? 1 : 0));
    }
    upwards = !upwards;
  }
  const [blocks, total] = plan;
  const lengthOf = (block: number) => Math.floor(total / blocks) + (block >= blocks - (total % blocks) ? 1 : 0);
  const apart: number[][] = Array.from({ length: blocks }, () => []);
  let at = 0;
  for (let place = 0; place < Math.ceil(total / blocks); place += 1)
    for (let block = 0; block < blocks; block += 1)
      if (place < lengthOf(block)) apart[block]?.push(numberOf(bits, 8 * at++, 8));
  return apart.flat();
}

const numberOf = (bits: readonly number[], from: number, length: number): number =>
  bits.slice(from, from + length).reduce((sum, bit) => sum * 2 + bit, 0);

const alphabet = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:";

/** The text of the segments: digits in threes, the alphabet of 45 in twos, or bytes. */
function textOf(words: readonly number[], version: number): string {
  const bits = words.flatMap((word) => Array.from({ length: 8 }, (_, i) => (word >> (7 - i)) & 1));
  let at = 0;
  const take = (length: number) => {
    at += length;
    return numberOf(bits, at - length, length);
  };
  const bytes: number[] = [];
  const say = (text: string) => bytes.push(...Buffer.from(text));
  const wide = version >= 10;
  for (let mode = take(4); mode !== 0 && at < bits.length; mode = take(4)) {
    if (mode === 1)
      for (let left = take(wide ? 12 : 10); left > 0; left -= 3)
        say(String(take([0, 4, 7][left] ?? 10)).padStart(Math.min(3, left), "0"));
    else if (mode === 2)
      for (let left = take(wide ? 11 : 9); left > 0; left -= 2) {
        const pair = take(left === 1 ? 6 : 11);
        say(left === 1 ? (alphabet[pair] ?? "") : `${alphabet[Math.floor(pair / 45)]}${alphabet[pair % 45]}`);
      }
    else if (mode === 4) for (let left = take(wide ? 16 : 8); left > 0; left -= 1) bytes.push(take(8));
    else throw new Error(`a segment of mode ${mode} in a QR code`);
  }
  return Buffer.from(bytes).toString("utf8");
}

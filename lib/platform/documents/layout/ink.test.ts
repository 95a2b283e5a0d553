import { expect, test, vi } from "vitest";
import { instantFrom } from "@/lib/platform/clock";
import type { FaceName } from "../fonts/faces";
import { pixelsOf, textOf } from "../testing/poppler";
import { drawPdf } from "./draw-pdf";
import { type Mark, textMarks } from "./marks";

// Faces are parsed and other programs started; a busy machine takes its time.
vi.setConfig({ testTimeout: 30_000 });

const about = { title: "t", author: "a", subject: "s", madeAt: instantFrom("2026-11-27") };
const cell = 36;
const columns = 15;
const rare = ["镕", "喆", "㛃", "䶮", "龘", "𠮷", "囍"];

/** Distinct common characters, from 啊 on in the order of GB 2312. */
function common(count: number): string[] {
  const decoder = new TextDecoder("gb18030");
  return Array.from({ length: count }, (_, i) =>
    decoder.decode(Uint8Array.of(0xb0 + Math.floor(i / 94), 0xa1 + (i % 94))),
  );
}

/** How many cells of the grid have no ink in them when another program draws the page. */
async function blankCells(characters: string[], face: FaceName): Promise<string[]> {
  const marks: Mark[] = characters.flatMap((character, i) =>
    textMarks(character, 20 + (i % columns) * cell, 40 + Math.floor(i / columns) * cell, { face, size: 24 }),
  );
  const bytes = await drawPdf([marks], { width: 595, height: 842 }, about);
  const { data, width } = await pixelsOf(bytes);
  const text = await textOf(bytes);
  return characters.filter((character, i) => {
    const left = ((20 + (i % columns) * cell) * 100) / 72;
    const top = ((40 + Math.floor(i / columns) * cell - 22) * 100) / 72;
    let dark = 0;
    for (let y = Math.round(top); y < top + 34; y++)
      for (let x = Math.round(left); x < left + 34; x++) if ((data[y * width + x] ?? 255) < 128) dark++;
    return dark < 20 || !text.includes(character);
  });
}

// Some PDF libraries drop glyphs in small Chinese subsets while the text can still be extracted: look at the ink.
test.each(["head", "body", "label", "plain"] as const)(
  "every character of the %s face is drawn, in a small and in a large subset",
  async (face) => {
    expect(await blankCells([...common(20), ...rare], face)).toEqual([]);
    expect(await blankCells([...common(150), ...rare], face)).toEqual([]);
  },
  30_000,
);

test("a character that no face has is drawn as 〓, not dropped", async () => {
  const bytes = await drawPdf(
    [textMarks("张😀", 50, 50, { face: "body", size: 20 })],
    { width: 200, height: 100 },
    about,
  );
  expect(await textOf(bytes)).toBe("张〓");
});

test("the ink test sees a page without ink", async () => {
  const { data } = await pixelsOf(await drawPdf([[]], { width: 100, height: 100 }, about));
  expect(data.every((pixel) => pixel > 250)).toBe(true);
});

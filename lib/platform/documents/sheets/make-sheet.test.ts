import { expect, test } from "vitest";
import { instantFrom } from "@/lib/platform/clock";
import { pixelsOf, sheetsOf, textOf } from "../testing/poppler";
import { makeSheet } from "./make-sheet";

const blank = {
  title: "主要设备设施清单",
  under: "食品经营许可（新办）",
  version: "2026-01-01",
  madeAt: instantFrom("2026-11-27"),
  guideUrl: "https://tongban.example/services/food-business",
};

test("a blank form keeps its empty lines and rows to write on", async () => {
  const groups = [{ title: "经营者", lines: [{ label: "名称" }, { label: "经营场所" }] }];
  const bytes = await makeSheet({
    ...blank,
    groups,
    table: { columns: ["名称", "数量", "放在哪里"], rows: [], blankRows: 12 },
  });
  const text = await textOf(bytes);
  for (const words of [
    "主要设备设施清单",
    "食品经营许可（新办）",
    "经营者",
    "经营场所",
    "放在哪里",
    "填表人签名",
    "2026年1月1日版",
  ])
    expect(text).toContain(words);
  // The rules of fifteen rows: long dark lines across the sheet.
  const { data, width, height } = await pixelsOf(bytes);
  const ruled = Array.from({ length: height }, (_, y) => {
    let dark = 0;
    for (let x = 0; x < width; x++) if ((data[y * width + x] ?? 255) < 160) dark++;
    return dark > width * 0.6;
  });
  expect(ruled.filter((line, y) => line && !ruled[y - 1]).length).toBeGreaterThanOrEqual(16);
});

test("a filled form prints every value and repeats the head of a long table", async () => {
  const rows = Array.from({ length: 80 }, (_, i) => [`设备${i + 1}`, "1", "后厨"]);
  const bytes = await makeSheet({
    ...blank,
    sample: true,
    signed: false,
    table: { columns: ["名称", "数量", "放在哪里"], rows },
  });
  const text = await textOf(bytes);
  expect(text).toContain("设备80");
  expect(await sheetsOf(bytes)).toBeGreaterThan(1);
  expect(text.match(/名称数量放在哪里/g)?.length).toBe(await sheetsOf(bytes));
});

test("a form without a web address of its guide is refused", async () => {
  await expect(makeSheet({ ...blank, guideUrl: "file:///etc/passwd" })).rejects.toThrow();
});

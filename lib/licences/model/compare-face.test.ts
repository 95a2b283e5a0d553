import { expect, test } from "vitest";
import { compareFace } from "./compare-face";

const lines = [
  { label: "经营者名称", value: "云州市临江县山前小馆" },
  { label: "经营场所", value: "山前路 18 号 1 层" },
  { label: "有效期限", value: "2026年12月9日至2031年12月8日" },
];
const original =
  "食品经营许可证经营者名称云州市临江县山前小馆经营场所山前路18号1层有效期限2026年12月9日至2031年12月8日扫码查验文书编号";
const compare = (file: string) => compareFace(lines, original, file, "扫码查验");

test("the very same words differ nowhere", () => {
  expect(compare(original).map(({ differs }) => differs)).toEqual([false, false, false]);
});

test("a changed name and a longer validity are found, and what the file says is quoted", () => {
  const file = original.replace("山前小馆", "山前酒楼").replace("至2031年", "至2036年");
  expect(compare(file)).toEqual([
    { at: 0, found: "云州市临江县山前酒楼", differs: true },
    { at: 1, found: "山前路18号1层", differs: false },
    { at: 2, found: "2026年12月9日至2036年12月8日", differs: true },
  ]);
});

test("a line that is gone differs, with nothing to quote", () => {
  expect(compare(original.replace("经营场所山前路18号1层", ""))[1]).toEqual({ at: 1, found: "", differs: true });
});

test("a line that cannot be read from the original is not judged", () => {
  expect(compareFace([...lines, { label: "主体业态", value: "餐饮" }], original, original, "扫码查验")).toHaveLength(3);
});

test("of a strange file no more than a line is quoted", () => {
  const [first] = compare(`经营者名称${"长".repeat(5_000)}`);
  expect(first?.differs).toBe(true);
  expect(first?.found.length).toBe(120);
});

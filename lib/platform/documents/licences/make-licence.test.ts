import { expect, test, vi } from "vitest";
import { pixelsOf, sheetsOf, textOf } from "../testing/poppler";
import { sampleLicence } from "../testing/sample-licence";
import { licenceTemplates } from "./licence";
import { makeLicence } from "./make-licence";

// Faces are parsed and other programs started; a busy machine takes its time.
vi.setConfig({ testTimeout: 30_000 });

const everything = [
  "食品经营许可证",
  "云州市临江县山前小馆",
  "92990121MA0TEST16X",
  "张镕",
  "山前路18号1层",
  "热食类制售、冷食类制售",
  "JY29901210000417",
  "2026年12月9日至2031年12月8日",
  "云州市市场监督管理局",
  "许可证应当悬挂在经营场所显著位置",
  "末位为校验码",
];

test.each(licenceTemplates)(
  "%s prints the whole face on one sheet, with number, validity, issuer and identifier",
  async (template) => {
    const bytes = await makeLicence({ ...sampleLicence, template });
    const text = await textOf(bytes);
    expect(everything.filter((words) => !text.includes(words))).toEqual([]);
    expect(text).toContain(sampleLicence.identifier);
    expect(await sheetsOf(bytes)).toBe(1);
  },
);

test("a short scope is set large, a long one smaller, a very long one runs on: nothing is cut", async () => {
  const scope = (count: number) => Array.from({ length: count }, (_, i) => `第${i + 1}项经营活动`).join("；");
  for (const [count, sheets] of [
    [40, 1],
    [450, 3],
  ] as const) {
    const bytes = await makeLicence({ ...sampleLicence, face: [{ label: "经营范围", value: scope(count) }] });
    const text = await textOf(bytes);
    expect(text).toContain(`第${count}项经营活动`);
    for (let i = 1; i <= count; i++) expect(text).toContain(`第${i}项`);
    const made = await sheetsOf(bytes);
    if (sheets === 1) expect(made).toBe(1);
    else expect(made).toBeGreaterThan(1);
  }
});

test("no end of validity is said in words", async () => {
  const text = await textOf(await makeLicence({ ...sampleLicence, validity: { from: "2026-12-09" } }));
  expect(text).toContain("2026年12月9日起，长期有效");
});

test("a sample has a watermark and no seal", async () => {
  const darkness = async (sample: boolean) => {
    const { data, width, height } = await pixelsOf(await makeLicence({ ...sampleLicence, sample }));
    let [faint, strong] = [0, 0];
    for (let y = 0; y < height; y++)
      for (let x = 0; x < width; x++) {
        const value = data[y * width + x] ?? 255;
        if (value > 190 && value < 240) faint++;
        // The middle grey of the seal's red, in the corner where it stands.
        if (x > width * 0.65 && y > height * 0.68 && value > 60 && value < 110) strong++;
      }
    return { faint, strong };
  };
  const [real, sample] = [await darkness(false), await darkness(true)];
  expect(sample.faint).toBeGreaterThan(real.faint * 3);
  expect(sample.strong).toBeLessThan(real.strong / 3);
});

test.each([
  ["an identifier with a wrong check character", { identifier: `${sampleLicence.identifier?.slice(0, -1)}0` }],
  ["an empty face", { face: [] }],
  ["an address that is no web address", { checkUrl: "javascript:alert(1)" }],
])("%s is refused", async (_, wrong) => {
  await expect(makeLicence({ ...sampleLicence, ...wrong })).rejects.toThrow();
});

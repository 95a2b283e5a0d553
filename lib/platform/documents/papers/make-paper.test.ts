import { expect, test, vi } from "vitest";
import { sheetsOf, textOf } from "../testing/poppler";
import { sampleMaterials, samplePapers } from "../testing/sample-papers";
import type { PaperKind } from "./kinds";
import { makePaper } from "./make-paper";
import { paperNumber } from "./paper-number";

// Faces are parsed and other programs started; a busy machine takes its time.
vi.setConfig({ testTimeout: 30_000 });

const remedy = ["六十日内向云州市人民政府申请行政复议", "六个月内依法向云州市临江县人民法院提起行政诉讼"];
const names = sampleMaterials.map((material) => material.name);

/** What the law and the city's rules want on each kind, besides numbers, body, day and officer, which all must carry. */
const mandatory: Record<PaperKind, string[]> = {
  "material-receipt": [
    "材料接收凭证",
    "食品经营许可（新办）",
    "92990121MA0TEST16X",
    ...names,
    "系统生成",
    "2026年11月27日10:12",
    "接收人",
    "5个工作日内（最迟2026年12月4日）",
  ],
  acceptance: [
    "行政许可申请受理通知书",
    "第三十二条第一款第五项",
    "2026年11月26日",
    "5个工作日，最迟2026年12月4日",
    "7份（上传2，共享3，告知承诺1，系统生成1）",
    "电子送达",
    "不收费",
    "另行书面告知",
    ...names,
  ],
  refusal: ["不予受理通知书", "不属于本机关职权范围", "第三十二条第一款第二项", "云州市卫生健康委员会", ...remedy],
  correction: [
    "补正告知书",
    "共2项",
    "没有标出洗手池和更衣间的位置",
    "《食品经营许可和备案管理办法》第十四条",
    "健康证已于2026年10月8日过期",
    "2026年12月11日",
    "5个工作日",
  ],
  "special-procedure": [
    "特别程序通知书",
    "检验（现场核查）",
    "需要对经营场所进行现场核查",
    "2026年11月30日",
    "3个工作日",
    "陈*（食品经营科科长）",
    "停止计算办理期限",
    "第四十五条",
  ],
  extension: [
    "延长办理期限通知书",
    "需要复核",
    "5个工作日",
    "2026年12月4日",
    "2026年12月11日",
    "周*（局长）",
    "第四十二条",
    "只延长这一次",
  ],
  halt: [
    "中止办理通知书",
    "权属正在诉讼",
    "第二十一条",
    "2026年11月30日",
    "生效裁判送达本机关之日",
    "停止计算办理期限",
    "周*（局长）",
  ],
  return: ["退件通知书", "补正期限2026年12月11日已过", "第十八条", "食品经营许可申请书", ...remedy],
  lapse: ["预受理失效通知书", "2026年10月28日", "2026年11月26日", "可以随时重新申请"],
  termination: ["终止办理通知书", "重复申请", "第二十条", "周*（局长）", ...remedy],
  withdrawal: ["撤回申请确认书", "张镕", "经营计划改变", "食品经营许可申请书"],
  "decision-grant": [
    "准予行政许可决定书",
    "92990121MA0TEST16X",
    "食品经营许可（新办）",
    "经现场核查",
    "《中华人民共和国食品安全法》第三十五条",
    "热食类制售",
    "JY29901210000417",
    "2026年12月9日至2031年12月8日",
    "邮寄送达",
    "十个工作日内颁发",
    ...remedy,
  ],
  "decision-deny": [
    "不予行政许可决定书",
    "92990121MA0TEST16X",
    "距离暴露垃圾场12米",
    "无法整改",
    "第三十三条第一款第一项",
    "不予行政许可",
    ...remedy,
  ],
  "delivery-receipt": [
    "送达回证",
    "准予行政许可决定书",
    "云市监准字〔2026〕417号",
    "邮寄送达",
    "2026年11月27日10:12",
    "同住成年家属代收",
    "受送达人之妻",
    "EA123456785CN",
    "见证人",
  ],
  handover: ["材料交接单", "云州市政务服务中心综合窗口", "食品经营科", ...names, "移交人", "接收人"],
  "deferral-promise": [
    "容缺受理承诺书",
    "从业人员健康证明",
    "2026年12月4日",
    "补齐材料之前不作出准予决定",
    "张镕（电子签名）",
  ],
  "informed-promise": [
    "食品安全管理制度告知承诺书",
    "保证食品安全的规章制度清单",
    "第四十四条",
    "核查人员上门时要能看到制度文本",
    "撤销许可",
    "张镕（电子签名）",
  ],
  "walk-in-receipt": [
    "收件登记单",
    "SJ-2026-000031",
    "历史遗留产权问题说明",
    "云州市自然资源和规划局",
    "不产生受理期限",
    "接收人",
  ],
  "submission-receipt": [
    "网上申请收件凭证",
    "食品经营许可（新办）",
    "2026年11月27日10:12",
    "预审不等于受理",
    "1个工作日内（最迟2026年11月30日）",
    "从业人员健康证明",
  ],
  "pre-acceptance": ["预受理告知书", "2026年12月27日", "从业人员健康证明", "云州市人民路1号2楼综合窗口", "不等于受理"],
};

test.each(Object.entries(mandatory))("%s carries its mandatory contents", async (kind, wanted) => {
  const paper = samplePapers[kind as PaperKind];
  const text = await textOf(await makePaper(paper));
  const everywhere = [
    "云州市市场监督管理局",
    paper.number.notice,
    "综合窗口06号刘*",
    "末位为校验码",
    paper.caseNo.startsWith("99") ? "9901202611260068" : "",
  ];
  expect([...everywhere, ...wanted].filter((words) => !text.includes(words))).toEqual([]);
  // A placeholder that was not filled.
  expect(text).not.toMatch(/\{\w+\}/);
});

test("the wording follows the matter: a paper about no permit does not speak of one", async () => {
  const text = await textOf(
    await makePaper({ ...samplePapers.acceptance, matter: "other", basis: "《不动产登记暂行条例》第十七条" }),
  );
  expect(text).toContain("依照《不动产登记暂行条例》第十七条，决定予以受理");
  expect(text).not.toContain("行政许可");
});

test("a deemed acceptance says that the law accepted, and an acceptance with a promise lists what is missing", async () => {
  expect(await textOf(await makePaper({ ...samplePapers.acceptance, deemed: true }))).toContain(
    "第三十二条第一款第四项，自2026年11月27日收到申请材料之日起即为受理",
  );
  const deferred = [{ material: "从业人员健康证明", dueBy: "2026-12-03" }];
  const text = await textOf(await makePaper({ ...samplePapers.acceptance, deferred }));
  expect(text).toContain("决定容缺受理");
  expect(text).toContain("从业人员健康证明2026年12月3日");
});

test("a long list runs over sheets, each with its number and count, and no material is lost", async () => {
  const materials = Array.from({ length: 120 }, (_, i) => ({ name: `材料甲${i + 1}号`, form: "copy" as const }));
  const bytes = await makePaper({ ...samplePapers["material-receipt"], materials });
  const text = await textOf(bytes);
  const sheets = await sheetsOf(bytes);
  expect(sheets).toBeGreaterThan(3);
  for (const material of materials) expect(text).toContain(material.name);
  for (let sheet = 1; sheet <= sheets; sheet++) expect(text).toContain(`第${sheet}页，共${sheets}页`);
});

test("a reason of six thousand characters is printed whole", async () => {
  const reason = Array.from({ length: 1500 }, (_, i) => `${(i % 10).toString()}理由。`).join("");
  const text = await textOf(await makePaper({ ...samplePapers.termination, reason }));
  expect(text.match(/\d理由。/g)).toHaveLength(1500);
});

test("mark-up in a name is printed as it is", async () => {
  const applicant = { name: "<script>alert(1)</script>𠮷" };
  expect(await textOf(await makePaper({ ...samplePapers.lapse, applicant }))).toContain(
    "<script>alert(1)</script>𠮷：",
  );
});

test("the same data give the same bytes", async () => {
  expect(Buffer.compare(await makePaper(samplePapers.halt), await makePaper(samplePapers.halt))).toBe(0);
});

test.each([
  ["a day that does not exist", { issuedOn: "2026-02-30" }],
  ["an empty reason", { reason: "  " }],
  [
    "a number whose check character is wrong",
    { number: { notice: "云市监中字〔2026〕1号", document: "ZZ20260000000000A" } },
  ],
  ["an address that is no web address", { checkUrl: "javascript:alert(1)" }],
])("%s is refused instead of printed", async (_, wrong) => {
  await expect(makePaper({ ...samplePapers.halt, ...wrong })).rejects.toThrow();
});

test("numbers name body, word and year, and the document number carries a check character", () => {
  const number = paperNumber({ kind: "acceptance", body: "云市监", year: 2026, serial: 68 });
  expect(number.notice).toBe("云市监受字〔2026〕68号");
  expect(number.document).toMatch(/^SL2026[0-9A-Z]{11}$/);
});

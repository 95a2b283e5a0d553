import { expect, test } from "vitest";
import { correctionReasons, joinReasons, reasonsFor, sayReason, splitReasons } from "./correction-reasons";

test("every usual reason survives being written on a notice and read back", () => {
  const keys = correctionReasons.map(({ key }) => key);
  expect(splitReasons(joinReasons(keys, "请在图上标出更衣室"))).toEqual({ keys, free: "请在图上标出更衣室" });
  expect(new Set(keys).size).toBe(keys.length);
});

test("own words alone stay own words, and nothing stays nothing", () => {
  expect(splitReasons("第 2 页；没有日期")).toEqual({ keys: [], free: "第 2 页；没有日期" });
  expect(splitReasons(joinReasons([], "  "))).toEqual({ keys: [], free: "" });
});

test("a drawing, a lease and a certificate are offered the reasons that fit them, each once", () => {
  const kindsOf = (zh: string, kind: string) => [
    ...new Set(reasonsFor({ kind, name: { zh, en: "" } }).map((reason) => reason.kind)),
  ];
  expect(kindsOf("经营场所布局和操作流程图", "other")).toEqual(["drawing", "other"]);
  expect(kindsOf("房屋租赁合同", "other")).toEqual(["contract", "other"]);
  expect(kindsOf("从业人员健康证明", "certificate")).toEqual(["certificate", "other"]);
  expect(kindsOf("情况说明", "other")).toEqual(["other"]);
});

test("an English reader reads usual reasons in English and the clerk's words as written", () => {
  const expired = correctionReasons.find(({ key }) => key === "certificate/expired");
  expect(sayReason(joinReasons(["certificate/expired"], "see page 2"), "en")).toBe(`${expired?.text.en}; see page 2`);
});

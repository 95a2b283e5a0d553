import type { Bilingual } from "@/lib/platform/i18n";
import type { Grade } from "./grades";

export type ReasonTag = { code: string; grade: Grade; text: Bilingual };

/** The national reason tags of 政务服务好差评: each belongs to one grade. The first digit of the code is its grade. */
export const reasonTags: readonly ReasonTag[] = [
  { code: "510", grade: 5, text: { zh: "一窗受理一次办结", en: "One counter, done in one visit" } },
  { code: "511", grade: 5, text: { zh: "可以先受理后补材料", en: "Accepted first, papers later" } },
  { code: "512", grade: 5, text: { zh: "不用提交证明", en: "No certificates asked for" } },
  { code: "513", grade: 5, text: { zh: "可以全程网上办理", en: "All of it online" } },
  { code: "514", grade: 5, text: { zh: "可以使用手机办理", en: "Works on the phone" } },
  { code: "515", grade: 5, text: { zh: "可以就近办理", en: "Done close to home" } },
  { code: "516", grade: 5, text: { zh: "无需材料直接办理", en: "No papers needed" } },
  { code: "517", grade: 5, text: { zh: "服务热情效率高", en: "Friendly and quick" } },
  { code: "406", grade: 4, text: { zh: "填写一张表单就可完成申报", en: "One form was enough" } },
  { code: "407", grade: 4, text: { zh: "在线提交材料窗口核验", en: "Papers sent online, checked at the counter" } },
  { code: "408", grade: 4, text: { zh: "一张清单告知全部申报材料", en: "One list named every paper" } },
  { code: "409", grade: 4, text: { zh: "用告知承诺减免申报材料", en: "A promise replaced papers" } },
  { code: "410", grade: 4, text: { zh: "可以在线预约办理", en: "Could be booked online" } },
  { code: "411", grade: 4, text: { zh: "跑大厅一次办完", en: "One visit to the hall" } },
  { code: "412", grade: 4, text: { zh: "可以使用自助机办理", en: "Self-service machine works" } },
  { code: "413", grade: 4, text: { zh: "服务态度较好", en: "Good attitude" } },
  { code: "307", grade: 3, text: { zh: "一次性告知需要补正的材料", en: "Told everything to correct at once" } },
  { code: "308", grade: 3, text: { zh: "提供申报材料样本", en: "Samples of papers provided" } },
  { code: "309", grade: 3, text: { zh: "在承诺的时间内办结", en: "Done within the promised time" } },
  { code: "310", grade: 3, text: { zh: "办事指南指引准确", en: "The guide is accurate" } },
  { code: "311", grade: 3, text: { zh: "按办事指南要求的材料即可办理", en: "The papers in the guide were enough" } },
  { code: "312", grade: 3, text: { zh: "可以快递送达", en: "Delivered by courier" } },
  { code: "313", grade: 3, text: { zh: "跑动次数与承诺的一致", en: "As many visits as promised" } },
  { code: "314", grade: 3, text: { zh: "服务态度一般", en: "Average attitude" } },
  { code: "207", grade: 2, text: { zh: "没有提供材料样本", en: "No samples of papers" } },
  { code: "208", grade: 2, text: { zh: "没有提供材料清单", en: "No list of papers" } },
  { code: "209", grade: 2, text: { zh: "未在承诺时间内办结", en: "Not done within the promised time" } },
  {
    code: "210",
    grade: 2,
    text: { zh: "同样内容的证明材料被要求多次提交", en: "Same papers asked for again and again" },
  },
  { code: "211", grade: 2, text: { zh: "承诺网办但无法在线办理", en: "Promised online but impossible online" } },
  {
    code: "212",
    grade: 2,
    text: { zh: "在线预约办理后到实体大厅重复取号排队", en: "Booked online, queued again at the hall" },
  },
  { code: "213", grade: 2, text: { zh: "窗口人员业务不熟练", en: "Counter staff do not know the work" } },
  { code: "214", grade: 2, text: { zh: "服务态度生硬", en: "Stiff attitude" } },
  { code: "108", grade: 1, text: { zh: "在办事指南之外增加新的审批条件", en: "Conditions beyond the guide" } },
  { code: "109", grade: 1, text: { zh: "需提供办事指南之外的申报材料", en: "Papers beyond the guide" } },
  { code: "110", grade: 1, text: { zh: "无理由超过法定办理时间", en: "Over the legal time without reason" } },
  { code: "111", grade: 1, text: { zh: "办事指南提供样本有错", en: "Samples in the guide are wrong" } },
  {
    code: "112",
    grade: 1,
    text: { zh: "承诺在线收取申报材料实际无法收取", en: "Papers could not be sent online as promised" },
  },
  { code: "113", grade: 1, text: { zh: "多头跑窗口和部门", en: "Sent from counter to counter" } },
  { code: "114", grade: 1, text: { zh: "跑动次数与承诺的不一致", en: "More visits than promised" } },
  { code: "115", grade: 1, text: { zh: "服务态度差效率低", en: "Bad attitude and slow" } },
];

/** The tags a grade may be explained with. */
export const tagsOf = (grade: Grade): ReasonTag[] => reasonTags.filter((tag) => tag.grade === grade);

/** Tags of these that do not belong to the grade, or to no grade at all. */
export function foreignTags(grade: Grade, codes: readonly string[]): string[] {
  const own = new Set(tagsOf(grade).map((tag) => tag.code));
  return codes.filter((code) => !own.has(code));
}

import type { Bilingual } from "@/lib/platform/i18n/locale";

/** A usual thing to mend. `on`: about a paper, about a value of the form, or both. */
export type CorrectionReason = { key: string; text: Bilingual; on: "material" | "field" | "both" };

/**
 * The usual reasons of a correction notice (一次性告知, 行政许可法 art. 32(4)), in words that say what to do. A notice
 * names the thing and the mend; "不符合要求" alone is not a reason.
 */
export const correctionReasons: readonly CorrectionReason[] = [
  {
    key: "unreadable",
    on: "material",
    text: { zh: "图片看不清，请重新拍摄或扫描", en: "The picture cannot be read: photograph or scan it again" },
  },
  {
    key: "pages-missing",
    on: "material",
    text: { zh: "缺页，请补全所有页", en: "Pages are missing: add every page" },
  },
  {
    key: "unsigned",
    on: "material",
    text: { zh: "没有签名或盖章，请签章后重新提交", en: "Not signed or sealed: sign or seal it and send it again" },
  },
  {
    key: "expired",
    on: "material",
    text: { zh: "已过有效期，请提交有效期内的证件", en: "No longer valid: send one that is in force" },
  },
  {
    key: "wrong-document",
    on: "material",
    text: { zh: "不是要求的材料，请按清单重新提交", en: "Not the document asked for: compare it with the list" },
  },
  {
    key: "name-differs",
    on: "both",
    text: { zh: "姓名或名称与证件不一致，请核对", en: "The name differs from the certificate: compare them" },
  },
  {
    key: "number-differs",
    on: "both",
    text: { zh: "证件号码与证件不一致，请核对", en: "The number differs from the certificate: compare them" },
  },
  {
    key: "address-differs",
    on: "both",
    text: {
      zh: "地址与证件或合同不一致，请核对",
      en: "The address differs from the certificate or lease: compare them",
    },
  },
  {
    key: "parts-unlabelled",
    on: "material",
    text: { zh: "图上没有标明功能区和面积，请标注", en: "Rooms and areas are not marked on the drawing: mark them" },
  },
  {
    key: "flow-unclear",
    on: "material",
    text: { zh: "流程走向没有标明，请标出方向", en: "The direction of the work flow is not marked: mark it" },
  },
  {
    key: "sinks-unlabelled",
    on: "material",
    text: { zh: "水池没有标明数量和用途，请标注", en: "The number and use of the sinks are not marked: mark them" },
  },
  {
    key: "copy-not-original",
    on: "material",
    text: { zh: "是复印件的照片，请提交原件的照片或扫描件", en: "A photo of a copy: send one of the original" },
  },
  {
    key: "list-incomplete",
    on: "both",
    text: { zh: "清单不完整，请补齐", en: "The list is not complete: complete it" },
  },
  {
    key: "value-incomplete",
    on: "field",
    text: { zh: "填写不完整，请写全称或全部内容", en: "Not complete: write the full name or everything asked" },
  },
  {
    key: "value-contradicts",
    on: "field",
    text: { zh: "与提交的材料不一致，请核对后改正", en: "Contradicts the documents sent: compare and correct it" },
  },
  {
    key: "not-in-scope",
    on: "field",
    text: {
      zh: "不在营业执照经营范围内，请核对或先办变更",
      en: "Outside the scope of the business licence: check it, or change the licence first",
    },
  },
];

const separator = "；";

/** The reason as it stands on the notice: the chosen texts and what the clerk wrote, in the language of papers. */
export function joinReasons(keys: readonly string[], free: string): string {
  const chosen = correctionReasons.filter(({ key }) => keys.includes(key)).map(({ text }) => text.zh);
  return [...chosen, free.trim()].filter(Boolean).join(separator);
}

/** The inverse: which usual reasons a stored reason holds, and what is left in the clerk's own words. */
export function splitReasons(reason: string): { keys: string[]; free: string } {
  const keys: string[] = [];
  const free: string[] = [];
  for (const part of reason.split(separator)) {
    const known = correctionReasons.find(({ text }) => text.zh === part.trim());
    if (known) keys.push(known.key);
    else if (part.trim()) free.push(part.trim());
  }
  return { keys, free: free.join(separator) };
}

/** A stored reason in the reader's language: usual ones translated, own words as they were written. */
export function sayReason(reason: string, locale: "zh-CN" | "en"): string {
  if (locale === "zh-CN") return reason;
  const { keys, free } = splitReasons(reason);
  const said = correctionReasons.filter(({ key }) => keys.includes(key)).map(({ text }) => text.en);
  return [...said, free].filter(Boolean).join("; ");
}

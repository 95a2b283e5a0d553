import { parseTaskCode } from "@/lib/platform/codes";
import type { ItemPack, ServiceItem } from "../contract";
import { checkAccess } from "./check-access";
import { checkMaterials } from "./check-materials";
import { checkTime } from "./check-time";
import type { Violation } from "./violation";

/**
 * Everything an audit of service items would object to: the ten consistency rules used in city audits (limits, results,
 * visits, online depth, phones, places, themes, licensing steps, fees), and that the pack's parts refer to each other.
 * An empty list means the item may be published.
 */
export function checkItem({ item, fees, papers }: ItemPack): Violation[] {
  return [
    ...checkCodes(item),
    ...checkTime(item),
    ...checkAccess(item),
    ...checkResults(item),
    ...checkMaterials(item),
    ...checkFees(item, fees),
    ...checkPapers(item, papers),
  ];
}

function checkCodes(item: ServiceItem): Violation[] {
  const parts = parseTaskCode(item.taskCode);
  const agree =
    parts &&
    item.taskCode.endsWith(`${item.level}${item.basicCode}`) &&
    parts.type === item.itemType &&
    item.basicCode.slice(2, 4) === item.itemType;
  return agree ? [] : [{ rule: "codes", at: "taskCode" }];
}

/** 结果名称与结果类型一致 (rule 2). */
function checkResults(item: ServiceItem): Violation[] {
  const found: Violation[] = [];
  for (const { key, name, type, template } of item.results) {
    const at = `results.${key}`;
    const isLicence = /(证|证书)$/.test(name.zh) && !/(凭证|证明)$/.test(name.zh);
    if (isLicence && type !== "licence") found.push({ rule: "result-type", at });
    if (/批复|批文/.test(name.zh) ? type !== "approval" : /文$/.test(name.zh) && type !== "paper")
      found.push({ rule: "result-type", at });
    if (!template) found.push({ rule: "result-sample", at });
  }
  return found;
}

/** 收费与支付一致 (rule 9). */
function checkFees(item: ServiceItem, fees: ItemPack["fees"]): Violation[] {
  const found: Violation[] = [];
  if (item.fees.length === 0 && item.payOnline) found.push({ rule: "fees", at: "payOnline" });
  for (const key of item.fees)
    if (!fees.some((fee) => fee.key === key)) found.push({ rule: "fees", at: `fees.${key}` });
  for (const { key } of fees) if (!item.fees.includes(key)) found.push({ rule: "fees", at: `fees.${key}` });
  return found;
}

function checkPapers(item: ServiceItem, papers: ItemPack["papers"]): Violation[] {
  const found: Violation[] = [];
  const sheets = new Set(papers.sheets.map((sheet) => sheet.key));
  for (const material of item.materials)
    for (const sheet of [material.blankForm, material.sample])
      if (sheet !== undefined && sheet !== "form" && !sheets.has(sheet))
        found.push({ rule: "paper-reference", at: `materials.${material.key}` });
  const faces = new Set(papers.licences.map((licence) => licence.key));
  for (const { key, template } of item.results)
    if (template && !faces.has(template)) found.push({ rule: "paper-reference", at: `results.${key}` });
  const promises = item.materials.some((material) => material.required === "promise");
  if (promises && !papers.promise) found.push({ rule: "promise-paper", at: "papers.promise" });
  const preReviewed = !item.netDepth.includes("4");
  if (preReviewed !== (papers.preReview !== undefined)) found.push({ rule: "paper-reference", at: "papers.preReview" });
  return found;
}

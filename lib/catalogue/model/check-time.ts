import type { ServiceItem } from "../contract";
import { inWorkingDays } from "./limit-days";
import type { Violation } from "./violation";

/** Links a licensing procedure is published with: 受理 审核 审批 办结 送达. */
const licensingLinks = ["accept", "review", "decide", "finish", "deliver"] as const;

/** On the spot or promised, links and limits: rules 1, 8 and 10 of the city audit of service items. */
export function checkTime(item: ServiceItem): Violation[] {
  const found: Violation[] = [];
  const { statutory, promised } = item.limits;
  const onTheSpot = promised.n === 0;
  if (onTheSpot !== (item.handling === "on-the-spot")) found.push({ rule: "handling", at: "handling" });
  if (onTheSpot !== (item.reviewKind === "immediate")) found.push({ rule: "handling", at: "reviewKind" });

  if (item.itemType === "01" && item.faq.length === 0) found.push({ rule: "faq", at: "faq" });
  const kinds = new Set(item.steps.map((step) => step.kind));
  for (const link of licensingLinks)
    if (item.itemType === "01" && !kinds.has(link)) found.push({ rule: "steps", at: `steps.${link}` });
  const days = item.steps.reduce((sum, step) => sum + step.days, 0);
  if (days > inWorkingDays(promised)) found.push({ rule: "step-days", at: "steps" });

  if (statutory && inWorkingDays(promised) > inWorkingDays(statutory))
    found.push({ rule: "over-law", at: "limits.promised" });
  return found;
}

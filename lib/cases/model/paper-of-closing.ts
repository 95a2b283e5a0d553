import { dayOf, formatDay } from "@/lib/platform/clock";
import { createText } from "@/lib/platform/i18n";
import type { PaperDossier } from "../queries/paper-dossier";
import type { ContentMakers } from "./paper-content";
import { deliveryOf } from "./paper-of-intake";
import { acceptedOn, appliedOn, approverOf, fact, lawOf, onPaper, remediesOf } from "./paper-parts";
import type { PaperKind } from "./papers";

type ClosingKind =
  | "return"
  | "lapse"
  | "termination"
  | "withdrawal"
  | "decision-grant"
  | "decision-deny"
  | "delivery-receipt"
  | "handover";

const rules = "本市政务服务办理规程";

/** What the papers that end a case, or hand something over, say. */
export const closingPapers: ContentMakers<ClosingKind> = {
  return: (dossier) => {
    const late = fact(dossier, "why") === "deferral";
    return {
      cause: late ? "deferred-overdue" : "correction-overdue",
      reason: late ? deferralReason(dossier) : replyReason(dossier),
      basis: late ? `容缺受理承诺书，${rules}` : `《中华人民共和国行政许可法》第三十二条，${rules}`,
      remedies: remediesOf(dossier.service.item),
    };
  },
  lapse: ({ found, paper }) => {
    const clock = found.clocks.find((one) => one.kind === "lapse");
    return {
      preAcceptedOn: clock?.startDay ?? dayOf(paper.ordered),
      until: dayOf(clock?.dueAt ?? paper.ordered),
    };
  },
  termination: (dossier) => ({
    reason: fact(dossier, "reason"),
    basis: rules,
    approver: dossier.officer ? `${dossier.officer.name}（机关负责人）` : approverOf(dossier, null),
    remedies: remediesOf(dossier.service.item),
  }),
  withdrawal: (dossier) => ({
    requestedAt: dossier.paper.ordered,
    requestedBy: dossier.agent?.name ?? dossier.applicant.name,
    ...(fact(dossier, "reason") ? { reason: fact(dossier, "reason") } : {}),
  }),
  "decision-grant": (dossier) => {
    const { item, papers } = dossier.service;
    return {
      appliedOn: appliedOn(dossier),
      acceptedOn: acceptedOn(dossier),
      facts: foundInReview(dossier),
      basis: fact(dossier, "basis") || lawOf(item),
      decision: [papers.grant.body.zh, fact(dossier, "reason"), licencePromise(dossier)].filter(Boolean).join("\n"),
      delivery: deliveryOf(dossier),
      remedies: remediesOf(item),
    };
  },
  "decision-deny": (dossier) => {
    const { item } = dossier.service;
    return {
      appliedOn: appliedOn(dossier),
      acceptedOn: acceptedOn(dossier),
      facts: foundInReview(dossier),
      reasons: fact(dossier, "reason"),
      basis: fact(dossier, "basis") || lawOf(item),
      delivery: deliveryOf(dossier),
      remedies: remediesOf(item),
    };
  },
  "delivery-receipt": (dossier) => {
    const { found, paper, department, officer } = dossier;
    const way = fact(dossier, "way") as "electronic" | "pick-up" | "courier" | "left" | "public-notice";
    const delivery = found.deliveries.find((one) => one.receivedAt && one.receivedAt <= paper.ordered);
    const tracking = delivery?.trackingNo ? { detail: delivery.trackingNo } : {};
    const by = dossier.receiver ?? dossier.applicant.name;
    // Who is not the applicant signs for them (民事诉讼法 87, 88: the receipt says who took it).
    const handed = by === dossier.applicant.name ? "self" : "agent";
    const as = { electronic: "electronic", courier: "courier", left: "left", "pick-up": handed } as const;
    return {
      documents: servedDocuments(dossier),
      way,
      ...(addressOf(dossier) && way === "courier" ? { place: addressOf(dossier) } : {}),
      servedAt: delivery?.receivedAt ?? paper.ordered,
      ...(way === "public-notice" ? {} : { taken: { as: as[way], by, ...tracking } }),
      server: [department.name, officer?.name].filter(Boolean).join(" "),
    };
  },
  handover: (dossier) => ({
    from: fact(dossier, "from") || dossier.department.name,
    to: fact(dossier, "to") || dossier.department.name,
    materials: onPaper(dossier.service.item, dossier.found.materials),
    handedAt: dossier.paper.ordered,
    handedBy: dossier.officer?.name ?? dossier.department.name,
  }),
};

function replyReason({ found }: PaperDossier): string {
  const last = found.corrections.at(-1);
  return last
    ? `补正期限至${formatDay(dayOf(last.replyDue), "zh-CN")}届满，没有收到补正材料。`
    : "补正期限届满，没有收到补正材料。";
}

function deferralReason({ found, service }: PaperDossier): string {
  const late = found.deferrals
    .filter((one) => one.suppliedAt === null)
    .map((one) => {
      const name = service.item.materials.find((material) => material.key === one.requirement)?.name.zh;
      return `${name ?? one.requirement}（应于${formatDay(one.dueBy, "zh-CN")}前补交）`;
    });
  return `承诺补交的下列材料逾期没有补交：${late.join("、")}。`;
}

/** What the review found: the opinions of the steps before the decision, in the order they were given. */
function foundInReview({ found, service }: PaperDossier): string {
  const opinions = found.tasks
    .filter((task) => task.kind === "review" && !task.decision && task.opinion)
    .map((task) => `${task.nameZh}：${task.opinion?.replace(/[。；\s]+$/, "")}。`);
  return opinions.length > 0 ? opinions.join("\n") : `已按照${service.item.name.zh}的受理条件和审查标准审查。`;
}

/** The licence that follows within ten working days of the grant (行政许可法 44). */
function licencePromise({ service }: PaperDossier): string {
  const names = service.item.results.filter((result) => result.template).map((result) => `《${result.name.zh}》`);
  return names.length > 0 ? `${names.join("、")}自本决定作出之日起十个工作日内颁发、送达。` : "";
}

const addressOf = ({ found }: PaperDossier): string => (found.delivery as { address?: string }).address ?? "";

const endings: readonly PaperKind[] = [
  "refusal",
  "return",
  "lapse",
  "termination",
  "withdrawal",
  "decision-grant",
  "decision-deny",
];

/** The paper that ended the case, and what was made of a grant. */
function servedDocuments({ found, service }: PaperDossier) {
  const t = createText("zh-CN", "papers");
  const papers = found.papers
    .filter((paper) => (endings as readonly string[]).includes(paper.kind))
    .map((paper) => ({ name: t(`names.${paper.kind as PaperKind}`), number: paper.docNo || paper.number }));
  const results = (found.decision as { results?: { name: string; number: string }[] } | null)?.results ?? [];
  const documents = [...papers, ...results.map(({ name, number }) => ({ name, number }))];
  return documents.length > 0 ? documents : [{ name: service.item.name.zh, number: found.caseNo ?? found.draftNo }];
}

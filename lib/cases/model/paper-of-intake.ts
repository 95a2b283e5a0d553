import { dayOf, instantFrom } from "@/lib/platform/clock";
import type { PaperDossier } from "../queries/paper-dossier";
import type { ContentMakers } from "./paper-content";
import { appliedOn, fact, feeOf, lastDay, lawOf, limitWords, materialsOf, remediesOf } from "./paper-parts";

type Item = { requirement?: string; field?: string; reason: string; basis?: string };

/** What the papers before and at acceptance say. */
export const intakePapers: ContentMakers<
  | "submission-receipt"
  | "pre-acceptance"
  | "material-receipt"
  | "acceptance"
  | "refusal"
  | "correction"
  | "deferral-promise"
  | "informed-promise"
> = {
  "submission-receipt": (dossier) => {
    const { found, paper, calendar } = dossier;
    const check = found.clocks.find((clock) => clock.kind === "pre-review");
    const due = check && lastDay(check.startDay, { n: check.n, unit: "working-day" }, calendar);
    return {
      submittedAt: found.submittedAt ?? paper.ordered,
      materials: materialsOf(dossier),
      ...(check && check.n > 0 && due ? { preReview: { days: check.n, due } } : {}),
    };
  },
  "pre-acceptance": (dossier) => {
    const { service, calendar } = dossier;
    const n = service.item.clocks.lapse;
    return {
      until: lastDay(fact(dossier, "day"), { n, unit: "calendar-day" }, calendar) ?? fact(dossier, "day"),
      bring: (service.papers.preReview?.bring ?? []).map(({ zh }) => ({ name: zh, form: "original" as const })),
      places: service.item.places.map(({ window, address, hours, phone }) => ({
        name: window.zh,
        address: address.zh,
        hours: hours.zh,
        phone,
      })),
    };
  },
  "material-receipt": (dossier) => {
    const { found, paper, calendar } = dossier;
    const day = fact(dossier, "day");
    const notice = found.clocks.find((clock) => clock.kind === "notice" && clock.startDay === day);
    const due = notice && notice.n > 0 ? lastDay(day, { n: notice.n, unit: "working-day" }, calendar) : undefined;
    return {
      receivedAt: paper.ordered,
      materials: materialsOf(dossier),
      ...(notice && due ? { notice: { days: notice.n, due } } : {}),
    };
  },
  acceptance: (dossier) => {
    const { found, service, calendar } = dossier;
    const { promised } = service.item.limits;
    const day = fact(dossier, "day");
    const due = lastDay(day, promised, calendar);
    return {
      appliedOn: appliedOn(dossier),
      acceptedOn: day,
      limit: { words: limitWords(promised), ...(due ? { due } : {}) },
      deemed: found.deemed,
      ...(service.item.itemType === "01" ? {} : { basis: lawOf(service.item) }),
      fee: feeOf(dossier),
      delivery: deliveryOf(dossier),
      materials: materialsOf(dossier),
      deferred: found.deemed ? [] : found.deferrals.map((one) => ({ ...one, material: nameOf(dossier, one) })),
    };
  },
  refusal: (dossier) => ({
    appliedOn: appliedOn(dossier),
    reason: fact(dossier, "reason"),
    basis: fact(dossier, "basis"),
    remedies: remediesOf(dossier.service.item),
  }),
  correction: (dossier) => {
    const { found, service, paper } = dossier;
    const round = paper.facts.round;
    const notice = found.corrections.find((one) => one.round === round);
    if (!notice) throw new Error(`no correction of round ${String(round)} for paper ${paper.number}`);
    return {
      receivedOn: dayOf(found.receivedAt ?? found.submittedAt ?? paper.ordered),
      replyBy: dayOf(notice.replyDue),
      limit: limitWords(service.item.limits.promised),
      items: (notice.items as Item[]).map((item) => ({
        material: nameOf(dossier, item),
        requirement: item.reason,
        basis: item.basis ?? standardOf(dossier, item),
      })),
    };
  },
  "deferral-promise": (dossier) => ({
    promises: (dossier.paper.facts.items as { requirement: string; dueBy: string }[]).map((one) => ({
      material: nameOf(dossier, one),
      dueBy: one.dueBy,
    })),
  }),
  "informed-promise": (dossier) => {
    const { service, applicant, agent, paper } = dossier;
    const { promise } = service.papers;
    if (!promise) throw new Error(`no words for the promise of paper ${paper.number}`);
    const requirements = paper.facts.requirements as string[];
    return {
      title: promise.title.zh,
      replaces: requirements.map((requirement) => nameOf(dossier, { requirement })).join("、"),
      tells: promise.tells.map(({ zh }) => zh),
      consequence: promise.consequence.zh,
      signed: { by: (agent ?? applicant).name, at: signedAt(dossier, requirements[0]) },
    };
  },
};

/** When the applicant promised, from the source of the material. */
function signedAt({ found, paper }: PaperDossier, requirement: string | undefined): Date {
  const source = found.materials.find((one) => one.requirement === requirement)?.source;
  const at = typeof source === "object" && source !== null ? Reflect.get(source, "at") : undefined;
  return typeof at === "string" ? instantFrom(at) : paper.ordered;
}

/** The way the applicant chose for the result. */
export function deliveryOf({ found }: PaperDossier): "electronic" | "pick-up" | "courier" {
  const { way } = found.delivery as { way?: "electronic" | "pick-up" | "courier" };
  return way ?? "electronic";
}

/** A requirement or a field of the form by the name people know it by. */
function nameOf({ service }: PaperDossier, { requirement, field }: { requirement?: string; field?: string }): string {
  const fields = service.form.sections.flatMap((section) => section.fields);
  const name = field
    ? fields.find((one) => one.key === field)?.label.zh
    : service.item.materials.find((one) => one.key === requirement)?.name.zh;
  return name ?? field ?? requirement ?? "";
}

/** The rule an item to mend is measured by when the clerk named none: its own basis, else the law on corrections. */
function standardOf({ service }: PaperDossier, { requirement }: Item): string {
  const asked = service.item.materials.find((one) => one.key === requirement);
  return asked?.basis?.zh ?? "《中华人民共和国行政许可法》第三十二条第一款第四项";
}

import type { Limit, ServiceItem } from "@/lib/catalogue/contract";
import { dayOf, dueAt, type LimitUnit, type WorkCalendar } from "@/lib/platform/clock";
import type { PaperMaterial } from "@/lib/platform/documents/papers/envelope";
import type { PaperDossier } from "../queries/paper-dossier";
import { feesDue, feeWords } from "./fees";

/* What several kinds of paper say. Papers are in Chinese, the language of record. */

const units: Record<LimitUnit, string> = {
  "working-day": "个工作日",
  "calendar-day": "日",
  hour: "小时",
  "half-day": "个半日",
};

/** A limit as the guide words it: "5个工作日", "当场办结". */
export const limitWords = (limit: Pick<Limit, "n" | "unit">): string =>
  limit.n === 0 ? "当场办结" : `${limit.n}${units[limit.unit]}`;

/** The last day of a limit that begins on `start`, without what happened later; undefined while a hold stops it. */
export function lastDay(
  start: string,
  limit: Pick<Limit, "n" | "unit">,
  calendar: WorkCalendar,
  more: { holds?: { from: string; to?: string }[]; extension?: number } = {},
): string | undefined {
  const { holds = [], extension = 0 } = more;
  const added = extension > 0 ? { extension: { n: extension, unit: limit.unit } } : {};
  return dueAt({ start, limit, holds, calendar, ...added }).due ?? undefined;
}

/** "《中华人民共和国食品安全法》第三十五条；…": the law an item rests on. */
export const lawOf = (item: ServiceItem): string =>
  item.basis.map(({ law, article }) => `《${law.zh.replace(/[《》]/g, "")}》${article.zh}`).join("；");

/** 行政复议 and 行政诉讼 as the item names them. */
export const remediesOf = ({ remedies }: ServiceItem) => ({
  reconsideration: remedies.reconsideration.body.zh,
  court: remedies.litigation.court.zh,
});

const forms: Record<string, PaperMaterial["form"]> = {
  extracted: "shared",
  promised: "promised",
  made: "generated",
};

/** The materials that were in when the paper was ordered, and how each came. The application itself is always one. */
export function materialsOf({ found, service, paper }: PaperDossier): PaperMaterial[] {
  const listed = found.materials.flatMap((material): PaperMaterial[] => {
    const files = material.files.filter((file) => file.addedAt <= paper.ordered);
    const asked = service.item.materials.find((one) => one.key === material.requirement);
    const inherited = files.some((file) => file.libraryId) && kindOf(material.source) === "inherited";
    const form = forms[material.state] ?? (inherited ? "inherited" : "electronic");
    if (material.state === "missing" || material.state === "deferred") return [];
    if (form === "electronic" && files.length === 0) return [];
    const onPaper = found.channel === "window" && form === "electronic" && (asked?.originals ?? 0) > 0;
    const copies = Math.max(1, (asked?.originals ?? 0) + (asked?.copies ?? 0));
    return [{ name: material.nameZh, form: onPaper ? "original" : form, copies: form === "electronic" ? copies : 1 }];
  });
  return listed.length > 0 ? listed : [{ name: service.form.title.zh, form: "generated", copies: 1 }];
}

type GivenMaterial = {
  requirement: string;
  nameZh: string;
  state: string;
  source: unknown;
  files: readonly unknown[];
};

/** The materials that are there on paper, because the item asks for paper (原件、复印件) or the window scanned it: what a
 *  hand-over slip names. */
export function onPaper(item: ServiceItem, materials: readonly GivenMaterial[]): PaperMaterial[] {
  return materials.flatMap((material): PaperMaterial[] => {
    const asked = item.materials.find((one) => one.key === material.requirement);
    const { copies = 0 } = asked ?? {};
    const scanned = sourceBy(material.source) === "window" && copies === 0 ? 1 : 0;
    const originals = Math.max(asked?.originals ?? 0, scanned);
    if (material.state !== "given" || material.files.length === 0) return [];
    return [
      ...(originals > 0 ? [{ name: material.nameZh, form: "original" as const, copies: originals }] : []),
      ...(copies > 0 ? [{ name: material.nameZh, form: "copy" as const, copies }] : []),
    ];
  });
}

const partOf = (source: unknown, part: "kind" | "by"): unknown =>
  typeof source === "object" && source !== null ? Reflect.get(source, part) : undefined;
const kindOf = (source: unknown): unknown => partOf(source, "kind");
const sourceBy = (source: unknown): unknown => partOf(source, "by");

/** What has to be paid for this case, in words; undefined when nothing has. */
export const feeOf = ({ service, values, found }: PaperDossier): string | undefined =>
  feeWords(feesDue(service.fees, service.item.fees, { ...values, scenario: found.scenario }));

/** The day the application was made. */
export const appliedOn = ({ found, paper }: PaperDossier): string => dayOf(found.submittedAt ?? paper.ordered);
export const acceptedOn = ({ found, paper }: PaperDossier): string => dayOf(found.acceptedAt ?? paper.ordered);

/** A fact of the paper as text; empty when it has none. */
export function fact({ paper }: PaperDossier, key: string): string {
  const value = paper.facts[key];
  return typeof value === "string" || typeof value === "number" ? String(value) : "";
}

/** Who approved: the person who decided, else the body's head. */
export function approverOf({ staff }: PaperDossier, accountId: string | null | undefined): string {
  const officer = accountId ? staff.get(accountId) : undefined;
  return officer ? `${officer.name}（机关负责人或其授权的人）` : "机关负责人";
}

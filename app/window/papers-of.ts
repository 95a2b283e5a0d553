import type { FieldLine, PaperView, Verdict } from "@/components/window/paper-types";
import type { CaseMaterialView } from "@/lib/cases";
import { reasonsFor, splitReasons } from "@/lib/cases/contract";
import type { Papers } from "@/lib/catalogue/contract";
import {
  type Field,
  type FormSchema,
  fieldText,
  isPersonal,
  maskedFieldText,
  type ScenarioAnswers,
  type Sources,
  type Surroundings,
  type ValueSource,
  type Values,
  visibleFields,
} from "@/lib/forms/contract";
import { createText, type Locale, say } from "@/lib/platform/i18n";

type FormOf = { form: FormSchema; values: Values; sources: Sources; scenario: ScenarioAnswers };

const verdicts: Record<string, Verdict> = { ok: "ok", wrong: "wrong", mend: "wrong" };

/** The materials of a case as the window looks at them, the application form first when it is looked at too. */
export function papersOf(
  materials: readonly CaseMaterialView[],
  filled: FormOf,
  papers: Papers,
  locale: Locale,
  city: Surroundings,
): PaperView[] {
  return materials.map((material): PaperView => {
    const asked = material.requirementOf;
    const { keys, free } = splitReasons(material.reason ?? "");
    const list = asked?.field ? fieldOf(filled.form, asked.field) : undefined;
    return {
      key: material.requirement,
      name: say(material.name, locale),
      note: noteOf(material, locale),
      standard: asked ? say(asked.standard, locale) : "",
      give: asked?.give ?? "upload",
      required: asked?.required ?? "optional",
      state: material.state,
      verdict: verdicts[material.verdict ?? ""] ?? "open",
      mended: material.verdict === "mended",
      reasons: reasonsFor({ kind: asked?.kind ?? "other", name: material.name }),
      reasonKeys: keys,
      reasonFree: free,
      files: material.files.map(({ id, name, mediaType, size, pages }) => ({ id, name, mediaType, size, pages })),
      table: list ? tableOf(list, filled.values[list.key], locale, city) : null,
      text: textOf(material, papers, locale),
    };
  });
}

/** The application form as the first thing to look at. */
export function formPaper(filled: FormOf, locale: Locale): PaperView {
  const t = createText(locale, "window");
  const asked = visibleFields(filled.form, filled.values, filled.scenario);
  return {
    key: "form",
    name: t("form.title"),
    note: t("form.note", { n: asked.length }),
    standard: t("form.standard"),
    give: "generated",
    required: "required",
    state: "made",
    verdict: "open",
    mended: false,
    reasons: [],
    reasonKeys: [],
    reasonFree: "",
    files: [],
    table: null,
    text: "",
  };
}

/** The values that are asked for, as lines; personal ones masked unless the clerk said why they look. */
export function fieldLines(filled: FormOf, locale: Locale, city: Surroundings, masked: boolean): FieldLine[] {
  return visibleFields(filled.form, filled.values, filled.scenario).map(({ field, section }) => {
    const hidden = masked && (field.type === "list" || isPersonal(field));
    const read = hidden ? maskedFieldText : fieldText;
    return {
      key: field.key,
      section: say(section.title, locale),
      label: say(field.label, locale),
      text: read(field, filled.values[field.key], locale, city),
      source: sourceWords(filled.sources[field.key], locale),
      short: ["number", "choice", "yes-no"].includes(field.type),
    };
  });
}

export function sourceWords(source: ValueSource | undefined, locale: Locale): string {
  if (!source) return "";
  const views = createText(locale, "views");
  if (source.kind === "extracted") return source.body ?? views("source.extracted");
  if (source.kind === "typed")
    return views(source.by === "window" ? "source.typedByWindow" : "source.typedByApplicant");
  return views(`source.${source.kind}`);
}

function noteOf(material: CaseMaterialView, locale: Locale): string {
  const t = createText(locale, "window");
  const cases = createText(locale, "cases");
  if (material.state === "missing" && material.requirementOf?.give === "shared") return t("paper.atCounter");
  const pages = material.files.reduce((sum, file) => sum + file.pages, 0);
  const how =
    material.state === "given" && material.files.length > 0
      ? t(sourceBy(material.source) === "window" ? "paper.scanned" : "paper.uploaded")
      : cases(`material.${material.state as "missing"}`);
  return pages > 0 ? `${how} · ${t("viewer.pages", { n: pages })}` : how;
}

const sourceBy = (source: unknown): string =>
  typeof source === "object" && source !== null && "by" in source ? String(source.by) : "";

/** What stands in place of a file. */
function textOf(material: CaseMaterialView, papers: Papers, locale: Locale): string {
  const t = createText(locale, "window");
  const asked = material.requirementOf;
  if (material.state === "promised") {
    const says = papers.promise ? papers.promise.tells.map((line) => say(line, locale)).join(" ") : "";
    return [t("paper.promised"), says, papers.promise ? say(papers.promise.consequence, locale) : ""].join(" ");
  }
  if (material.state === "deferred") return t("paper.deferred");
  if (material.state === "missing" && asked?.give === "shared") return t("paper.toFetch");
  if (material.state === "made") return t("paper.made");
  return t("paper.none");
}

const fieldOf = (form: FormSchema, key: string): Field | undefined =>
  form.sections.flatMap(({ fields }) => fields).find((field) => field.key === key);

function tableOf(
  field: Field,
  value: Values[string] | undefined,
  locale: Locale,
  city: Surroundings,
): PaperView["table"] {
  if (!Array.isArray(value) || !field.columns) return null;
  const { columns } = field;
  return {
    head: columns.map(({ label }) => say(label, locale)),
    rows: value.flatMap((row) =>
      typeof row === "string" ? [] : [columns.map((column) => fieldText(column, row[column.key], locale, city))],
    ),
  };
}

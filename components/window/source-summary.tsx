"use client";
import { type ScenarioAnswers, type Sources, type Values, visibleFields } from "@/lib/forms/contract";
import { GroupHead } from "../patterns/staff-shell";
import { Bar } from "../ui/bar";
import { useText } from "../ui/locale";
import type { IntakeView } from "./intake-types";

const kinds = [
  { kind: "extracted", look: "bg-blue-600" },
  { kind: "inherited", look: "bg-slate-text" },
  { kind: "typed", look: "bg-line-2" },
  { kind: "promised", look: "border border-control border-dashed bg-surface" },
] as const;

/** 来源小结: how many values came from where, as a bar and in words, and what the applicant was spared. */
export function SourceSummary(props: {
  view: IntakeView;
  values: Values;
  sources: Sources;
  scenario: ScenarioAnswers;
}) {
  const t = useText("window");
  const { view } = props;
  const filled = visibleFields(view.form, props.values, props.scenario).filter(
    ({ field }) => props.values[field.key] !== undefined,
  );
  const counts = kinds.map(({ kind, look }) => ({
    kind,
    look,
    n:
      filled.filter(({ field }) => (props.sources[field.key]?.kind ?? "typed") === kind).length +
      (kind === "promised" ? view.papers.filter(({ state }) => state === "promised").length : 0),
  }));
  const shown = counts.filter(({ n }) => n > 0);
  const total = shown.reduce((sum, { n }) => sum + n, 0);
  const spared = view.papers.filter(({ state }) => state === "extracted").length;
  return (
    <section>
      <GroupHead>{t("sum.title")}</GroupHead>
      <div className="px-4 py-3">
        {shown.length > 0 && (
          <span aria-hidden className="mb-2 flex h-3 gap-px">
            {shown.map(({ kind, look, n }) => (
              <Bar key={kind} data-edge width={`${(n / total) * 100}%`} className={`min-w-0 ${look}`} />
            ))}
          </span>
        )}
        <p className="flex flex-wrap gap-x-4 text-table">
          {counts.map(({ kind, n }) => (
            <span key={kind}>
              <b className="font-semibold">{n}</b> {t(`sum.${kind}`)}
            </span>
          ))}
        </p>
        <p className="text-fine text-ink-2">{t("sum.spared", { fields: counts[0]?.n ?? 0, materials: spared })}</p>
      </div>
    </section>
  );
}

"use client";
import { useMemo, useState } from "react";
import { cityOf } from "@/components/forms/city-of";
import { fieldId } from "@/components/forms/field-id";
import type { AreaOption } from "@/components/forms/field-types/types";
import { FormRenderer } from "@/components/forms/form-renderer";
import { type CorrectionItem, sayReason } from "@/lib/cases/contract";
import { askedValues, checkInBrowser, type FormSchema } from "@/lib/forms/contract";
import { localHref } from "@/lib/platform/i18n/href";
import { say } from "@/lib/platform/i18n/locale";
import { Button } from "../../ui/button";
import { ErrorInPlace } from "../../ui/error-in-place";
import { useLocale, useText } from "../../ui/locale";
import { type ApiProblem, apiCall } from "../api-call";
import type { ServerDraft } from "../apply/apply-service";
import { SavingTrouble, SavingWord } from "../apply/saving-word";
import { useDraft } from "../apply/use-draft";
import { useMaterials } from "../use-materials";
import { MendMaterials } from "./mend-materials";

type Props = {
  caseNo: string;
  subjectId: string;
  form: FormSchema;
  draft: ServerDraft;
  items: readonly CorrectionItem[];
  areas: readonly AreaOption[];
};

/** 补正: only what the notice lists can be changed, all of it has to be; then it goes back to where it came from. */
export function CorrectionForm(props: Props) {
  const { caseNo, form, items } = props;
  const locale = useLocale();
  const t = useText("my");
  const words = useText("apply");
  const kept = useDraft({ locale, form, first: props.draft, server: props.draft });
  const materials = useMaterials(locale, caseNo, {
    lost: words("material.lost"),
    lostNext: words("material.lostNext"),
  });
  const [attempt, setAttempt] = useState(0);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<ApiProblem | "lost" | null>(null);
  const fields = useMemo(() => new Set(items.flatMap(({ field }) => (field ? [field] : []))), [items]);
  const all = useMemo(() => form.sections.flatMap((section) => section.fields), [form]);
  const locked = useMemo(() => new Set(all.map(({ key }) => key).filter((key) => !fields.has(key))), [all, fields]);
  const sections = form.sections.filter((section) => section.fields.some(({ key }) => fields.has(key)));
  const { draft } = kept;
  const wrong = checkInBrowser(form, askedValues(form, draft.values, draft.scenario), {
    scenario: draft.scenario,
    mode: "submit",
    locale,
    city: cityOf(props.areas),
  }).filter((one) => fields.has(one.field.split("[")[0] ?? one.field));
  const asked = Object.fromEntries(
    items.flatMap(({ requirement, reason, basis }) => {
      const said = sayReason(reason, locale);
      return requirement ? [[requirement, basis ? `${said}（${basis}）` : said]] : [];
    }),
  );

  const send = async () => {
    setAttempt((n) => n + 1);
    setProblem(null);
    if (wrong.length > 0) return;
    setBusy(true);
    if (await kept.flush()) {
      const answer = await apiCall(locale, "POST", `/cases/${caseNo}/resubmit`, { body: {} });
      if (answer.ok || answer.problem?.code === "case/wrong-state")
        return window.location.replace(localHref(locale, `/my/cases/${caseNo}`));
      setProblem(answer.problem ?? "lost");
    }
    setBusy(false);
  };

  return (
    <div className="grid gap-8">
      <SavingTrouble
        saving={kept.saving}
        onTheirs={() => void kept.discardMine()}
        onMine={() => void kept.refresh()}
        signInHref={localHref(locale, `/sign-in?to=${encodeURIComponent(`/my/cases/${caseNo}/correct`)}`)}
      />
      {fields.size > 0 && (
        <section className="grid gap-5">
          <ul className="grid gap-2">
            {items.map(
              (item) =>
                item.field && (
                  <li key={item.field} className="border-amber-mark border-l-[3px] bg-amber-50 px-4 py-2.5 text-small">
                    <a href={`#${fieldId(item.field)}`} className="link font-semibold">
                      {say(
                        all.find(({ key }) => key === item.field)?.label ?? { zh: item.field, en: item.field },
                        locale,
                      )}
                    </a>
                    {"　"}
                    {sayReason(item.reason, locale)}
                    {item.basis && <span className="block text-ink-2">{item.basis}</span>}
                  </li>
                ),
            )}
          </ul>
          <FormRenderer
            form={form}
            values={draft.values}
            sources={draft.sources}
            scenario={draft.scenario}
            locale={locale}
            density="citizen"
            sections={sections.map(({ key }) => key)}
            onChange={kept.setValue}
            problems={attempt > 0 ? wrong : []}
            attempt={attempt}
            readOnlyKeys={locked}
            areas={props.areas}
          />
        </section>
      )}
      {Object.keys(asked).length > 0 && (
        <section className="grid gap-3">
          <h2 className="text-section">{t("correct.materials")}</h2>
          <MendMaterials caseRef={caseNo} subjectId={props.subjectId} asked={asked} materials={materials} />
        </section>
      )}
      {problem === "lost" && <ErrorInPlace what={t("act.lost")} next={t("act.again")} />}
      {problem && problem !== "lost" && (
        <ErrorInPlace what={problem.title} why={problem.detail} next={problem.next} safe={words("saving.safe")} />
      )}
      <div className="flex flex-wrap items-center gap-4 border-line border-t pt-5">
        <Button variant="solid" size="citizen" busy={busy && t("correct.busy")} onClick={() => void send()}>
          {t("correct.send")}
        </Button>
        <SavingWord saving={kept.saving} />
      </div>
    </div>
  );
}

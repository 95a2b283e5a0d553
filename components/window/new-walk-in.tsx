"use client";
import { Plus, X } from "lucide-react";
import { useRouter } from "next/navigation";
import { useId, useState } from "react";
import type { WalkInMaterial } from "@/lib/cases/contract";
import { localHref } from "@/lib/platform/i18n/href";
import { say } from "@/lib/platform/i18n/locale";
import { useHotkeys } from "../patterns/hotkeys";
import { ActionBar, ContextBar, Panel, Panels } from "../patterns/staff-shell";
import { Button } from "../ui/button";
import { controlLook } from "../ui/field";
import { Icon } from "../ui/icon";
import { useLocale, useText } from "../ui/locale";
import { Select } from "../ui/select";
import { TextArea } from "../ui/text-area";
import type { Answer } from "./answer-type";
import { OwnCases, PersonCard } from "./applicant-panel";
import type { IntakeView } from "./intake-types";
import { ToldProblem } from "./told-problem";
import { useAct } from "./use-act";

type Line = WalkInMaterial & { id: number };

/** 开接件单: what it is about in the person's words, which papers, how many. No clock starts. */
export function NewWalkIn(props: {
  person: IntakeView["person"];
  bodies: { code: string; name: { zh: string; en: string } }[];
  register: (input: {
    subjectId: string;
    matter: string;
    materials: WalkInMaterial[];
    note: string;
    handTo?: string;
  }) => Promise<Answer<{ number: string }>>;
}) {
  const { person } = props;
  const locale = useLocale();
  const t = useText("window");
  const router = useRouter();
  const formId = useId();
  const { act, busy, problem } = useAct();
  const [lines, setLines] = useState<Line[]>([{ id: 1, name: "", form: "original", count: 1 }]);
  const change = (id: number, next: Partial<WalkInMaterial>) =>
    setLines((all) => all.map((line) => (line.id === id ? { ...line, ...next } : line)));
  const add = () =>
    setLines((all) => [...all, { id: (all.at(-1)?.id ?? 0) + 1, name: "", form: "original", count: 1 }]);
  useHotkeys([
    {
      keys: "F9",
      label: t("walkIn.register"),
      run: () => document.querySelector<HTMLFormElement>(`form[id="${formId}"]`)?.requestSubmit(),
    },
    { keys: "Alt+A", label: t("walkIn.addLine"), run: add },
  ]);
  return (
    <>
      <ContextBar>
        <h1 className="text-staff-head">{t("walkIn.new")}</h1>
        <span className="text-ink-2 text-table">{t("walkIn.noClock")}</span>
      </ContextBar>
      <Panels>
        <Panel title={t("panel.1")} className="lg:w-[320px] lg:shrink-0">
          <PersonCard person={person} organisation={null} />
          <OwnCases person={person} />
        </Panel>
        <Panel title={t("walkIn.what")} className="min-w-0 flex-1">
          <form
            id={formId}
            className="grid max-w-2xl gap-4 px-4 py-4"
            onSubmit={async (event) => {
              event.preventDefault();
              const form = new FormData(event.currentTarget);
              const done = await act("register", () =>
                props.register({
                  subjectId: person.id,
                  matter: String(form.get("matter") ?? ""),
                  note: String(form.get("note") ?? ""),
                  ...(form.get("handTo") ? { handTo: String(form.get("handTo")) } : {}),
                  materials: lines.map(({ id: _, ...line }) => line),
                }),
              );
              if (done) router.push(localHref(locale, `/window/walk-in/${done.number}`));
            }}
          >
            <TextArea
              locale={locale}
              dense
              required
              autoFocus
              rows={2}
              minLength={2}
              maxLength={200}
              name="matter"
              label={<span className="text-staff">{t("walkIn.matter")}</span>}
              hint={t("walkIn.matterHint")}
            />
            <fieldset className="grid gap-2">
              <legend className="mb-1 font-semibold text-staff">{t("panel.4")}</legend>
              {lines.map((line, index) => (
                <div key={line.id} className="grid grid-cols-[1fr_7rem_5rem_auto] items-center gap-2">
                  <input
                    required
                    maxLength={100}
                    value={line.name}
                    aria-label={t("walkIn.materialName", { n: index + 1 })}
                    placeholder={t("walkIn.materialName", { n: index + 1 })}
                    onChange={(event) => change(line.id, { name: event.target.value })}
                    className={controlLook({ dense: true })}
                  />
                  <select
                    value={line.form}
                    aria-label={t("walkIn.form")}
                    onChange={(event) => change(line.id, { form: event.target.value === "copy" ? "copy" : "original" })}
                    className={controlLook({ dense: true })}
                  >
                    <option value="original">{t("walkIn.original")}</option>
                    <option value="copy">{t("walkIn.copy")}</option>
                  </select>
                  <input
                    type="number"
                    min={1}
                    max={99}
                    value={line.count}
                    aria-label={t("walkIn.count")}
                    onChange={(event) => change(line.id, { count: Math.max(1, Number(event.target.value) || 1) })}
                    className={controlLook({ dense: true })}
                  />
                  <Button
                    size="staff"
                    variant="text"
                    aria-label={t("walkIn.removeLine", { n: index + 1 })}
                    unavailable={lines.length === 1 ? { describedBy: formId } : false}
                    onClick={() => setLines((all) => all.filter(({ id }) => id !== line.id))}
                  >
                    <Icon of={X} size={16} />
                  </Button>
                </div>
              ))}
              <span>
                <Button size="staff" keys="Alt+A" icon={<Icon of={Plus} size={16} />} onClick={add}>
                  {t("walkIn.addLine")}
                </Button>
              </span>
            </fieldset>
            <TextArea
              locale={locale}
              dense
              optional
              rows={2}
              maxLength={500}
              name="note"
              label={<span className="text-staff">{t("walkIn.note")}</span>}
            />
            <Select
              locale={locale}
              dense
              optional
              name="handTo"
              label={<span className="text-staff">{t("walkIn.handTo")}</span>}
              hint={t("walkIn.handToHint")}
              empty={t("walkIn.handToOpen")}
              options={props.bodies.map(({ code, name }) => ({ value: code, label: say(name, locale) }))}
            />
            <ToldProblem problem={problem} />
          </form>
        </Panel>
      </Panels>
      <ActionBar status={<span className="text-ink-2">{t("walkIn.effect")}</span>}>
        <Button type="submit" form={formId} variant="solid" keys="F9" busy={busy ? t("sending") : false}>
          {t("walkIn.register")}
        </Button>
      </ActionBar>
    </>
  );
}

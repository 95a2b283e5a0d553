"use client";
import { useRouter } from "next/navigation";
import { useState, useTransition } from "react";
import type { RefusedAct } from "@/lib/platform/actions";
import { localHref } from "@/lib/platform/i18n/href";
import { useHotkeys } from "../patterns/hotkeys";
import { Button } from "../ui/button";
import { useLocale, useText } from "../ui/locale";
import { Notice } from "../ui/notice";
import { RadioGroup } from "../ui/radio-group";
import { Select } from "../ui/select";
import { toast } from "../ui/toast";
import { Refused } from "./ask-dialog";
import type { DeskActs, DeskView } from "./desk-types";
import { OpinionBox } from "./opinion-box";
import { PanelFoot } from "./panel-foot";
import { TemplateList } from "./template-list";
import { useDraft } from "./use-draft";

/** The value of the radio that sends a case back; no outcome of a process can be empty. */
const back = "";

/** The opinion panel of a step one holds (picture 08b): outcome, opinion, what comes next, sign and send. */
export function OpinionForm(props: { view: DeskView; task: NonNullable<DeskView["task"]>; acts: DeskActs }) {
  const { view, task, acts } = props;
  const t = useText("approval");
  const locale = useLocale();
  const router = useRouter();
  const [busy, start] = useTransition();
  const [chosen, setChosen] = useState<string>();
  const [toNode, setToNode] = useState(view.targets.at(-1)?.id ?? "");
  const [refusal, setRefusal] = useState<RefusedAct>();
  const [short, setShort] = useState(false);
  const draft = useDraft(task.id, view.draft, acts.saveDraft);

  const outcome = view.outcomes.find((one) => one.value === chosen);
  const returning = chosen === back;
  const target = view.targets.find((one) => one.id === toNode);
  const next = returning ? (target ? t("desk.nextReturn", { step: target.name }) : "") : (outcome?.next ?? "");

  const why = view.held ? t("desk.held") : chosen === undefined ? t("desk.choose") : "";

  const send = () => {
    if (busy || chosen === undefined || view.held) return;
    if (draft.text.trim().length < 2) return setShort(true);
    start(async () => {
      const opinion = draft.text.trim();
      const answer = returning
        ? await acts.giveBack(task.id, { toNode, reason: opinion })
        : await acts.complete(task.id, { outcome: chosen, opinion });
      if (!answer.ok) return setRefusal(answer.refusal);
      toast({
        text: returning ? t("desk.sentBack", { step: target?.name ?? "" }) : t("desk.sent", { step: task.step }),
        link: { href: localHref(locale, `/approval/cases/${view.ref}`), label: t("desk.see") },
      });
      router.push(localHref(locale, "/approval"));
      router.refresh();
    });
  };
  useHotkeys([
    { keys: "Ctrl+Enter", label: t("desk.send"), run: send },
    { keys: "Ctrl+S", label: t("desk.save"), run: draft.save },
    ...view.outcomes.slice(0, 9).map((one, i) => ({
      keys: String(i + 1),
      label: one.label,
      run: () => setChosen(one.value),
    })),
  ]);
  return (
    <>
      <div className="grid gap-5 p-4">
        {view.held && (
          <div id="why-not">
            <Notice tone="amber">{t("desk.held")}</Notice>
          </div>
        )}
        <RadioGroup
          locale={locale}
          dense
          name="outcome"
          label={t("desk.conclusion")}
          value={chosen ?? "-"}
          onChange={(event) => {
            setChosen(event.target.value);
            setRefusal(undefined);
          }}
          options={[
            ...view.outcomes.map(({ value, label }) => ({ value, label })),
            ...(view.targets.length > 0 ? [{ value: back, label: t("desk.returnTo") }] : []),
          ]}
        />
        {returning && (
          <Select
            locale={locale}
            dense
            label={t("desk.target")}
            value={toNode}
            onChange={(event) => setToNode(event.target.value)}
            options={view.targets.map((one) => ({ value: one.id, label: one.name }))}
          />
        )}
        <OpinionBox
          draft={draft}
          label={returning ? t("desk.reason") : t("desk.opinion")}
          error={short && draft.text.trim().length < 2 ? t("desk.short") : undefined}
          templates={<TemplateList templates={view.templates} outcome={chosen ?? "pass"} use={draft.write} />}
        />
        {task.signing && <p className="text-ink-2 text-staff">{task.signing}</p>}
        {next && (
          <p aria-live="polite" className="border-line border-t pt-3 text-ink-2 text-staff">
            {next}
          </p>
        )}
        {refusal && <Refused refusal={refusal} />}
      </div>
      <PanelFoot>
        <Button size="normal" onClick={draft.save}>
          {t("desk.save")}
        </Button>
        <Button
          variant="solid"
          keys="Ctrl+Enter"
          className="flex-1 max-sm:[&_kbd]:hidden"
          busy={busy && t("desk.sending")}
          unavailable={why !== "" && { describedBy: "why-not" }}
          onClick={send}
        >
          {returning ? t("desk.sendBack") : (outcome?.send ?? t("desk.send"))}
        </Button>
        {why && !view.held && (
          <span id="why-not" className="basis-full text-right text-fine text-ink-2">
            {why}
          </span>
        )}
      </PanelFoot>
    </>
  );
}

"use client";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { localHref } from "@/lib/platform/i18n/href";
import { useHotkeys } from "../patterns/hotkeys";
import { Button } from "../ui/button";
import { Checkbox } from "../ui/checkbox";
import { useLocale, useText } from "../ui/locale";
import { Notice } from "../ui/notice";
import { RadioGroup } from "../ui/radio-group";
import { TextArea } from "../ui/text-area";
import { toast } from "../ui/toast";
import { AskDialog } from "./ask-dialog";
import type { DeskActs, DeskView } from "./desk-types";
import { OpinionBox } from "./opinion-box";
import { PanelFoot } from "./panel-foot";
import { ReturnForm } from "./return-form";
import { TemplateList } from "./template-list";
import { useDraft } from "./use-draft";

type Props = {
  view: DeskView;
  task: NonNullable<DeskView["task"]>;
  decision: NonNullable<DeskView["decision"]>;
  acts: DeskActs;
};

/** The decision (art. 38): grant, or deny with reasons, basis and the remedies the paper will name; or send it back. */
export function DecideForm({ view, task, decision, acts }: Props) {
  const t = useText("approval");
  const locale = useLocale();
  const router = useRouter();
  const [outcome, setOutcome] = useState<"granted" | "denied" | "return">();
  const [basis, setBasis] = useState(decision.basis);
  const [asked, setAsked] = useState(false);
  const draft = useDraft(task.id, view.draft, acts.saveDraft);
  const deny = outcome === "denied";
  const short = deny && draft.text.trim().length < 2;
  const why = view.held
    ? t("desk.held")
    : outcome === undefined
      ? t("desk.choose")
      : outcome === "granted" && decision.deferred
        ? t("decide.deferred")
        : short
          ? t("decide.reasonShort")
          : "";

  const leave = (said: string) => {
    toast({
      text: said,
      link: { href: localHref(locale, `/approval/cases/${view.ref}`), label: t("desk.see") },
    });
    router.push(localHref(locale, "/approval"));
    router.refresh();
  };
  const ask = () => !why && setAsked(true);
  useHotkeys([
    { keys: "Ctrl+Enter", label: deny ? t("decide.sendDeny") : t("decide.send"), run: ask },
    { keys: "Ctrl+S", label: t("desk.save"), run: draft.save },
    { keys: "1", label: t("decide.grant"), run: () => setOutcome("granted") },
    { keys: "2", label: t("decide.deny"), run: () => setOutcome("denied") },
  ]);
  /** A usual reason is a line of the reasons: ticking writes it, unticking takes it away. */
  const toggle = (reason: string) => {
    const lines = draft.text.split("\n").filter((line) => line.trim() !== "");
    draft.write((lines.includes(reason) ? lines.filter((line) => line !== reason) : [...lines, reason]).join("\n"));
  };
  return (
    <>
      <div className="grid gap-5 p-4">
        {view.held && (
          <div id="decide-why">
            <Notice tone="amber">{t("desk.held")}</Notice>
          </div>
        )}
        <RadioGroup
          locale={locale}
          dense
          name="decision"
          label={t("case.decision")}
          value={outcome ?? "-"}
          onChange={(event) => setOutcome(event.target.value as typeof outcome)}
          options={[
            { value: "granted", label: t("decide.grant"), hint: t("decide.grantHint") },
            { value: "denied", label: t("decide.deny"), hint: t("decide.denyHint") },
            ...(view.targets.length > 0 ? [{ value: "return", label: t("desk.returnTo") }] : []),
          ]}
        />
        {deny && decision.usualReasons.length > 0 && (
          <fieldset>
            <legend className="mb-1 font-semibold text-staff">{t("decide.usual")}</legend>
            {decision.usualReasons.map((reason) => (
              <Checkbox
                key={reason}
                className="text-staff"
                checked={draft.text.split("\n").includes(reason)}
                onChange={() => toggle(reason)}
              >
                {reason}
              </Checkbox>
            ))}
          </fieldset>
        )}
        {outcome === "return" ? (
          <ReturnForm view={view} task={task} acts={acts} onDone={leave} />
        ) : (
          <OpinionBox
            draft={draft}
            label={deny ? t("decide.reason") : t("decide.opinion")}
            templates={<TemplateList templates={view.templates} outcome={deny ? "fail" : "pass"} use={draft.write} />}
          />
        )}
        {deny && (
          <>
            <TextArea
              locale={locale}
              dense
              rows={2}
              label={t("decide.basis")}
              maxLength={500}
              value={basis}
              onChange={(event) => setBasis(event.target.value)}
            />
            <Notice title={t("decide.remedies")}>
              <span lang="zh-CN">{decision.remedies}</span>
            </Notice>
          </>
        )}
      </div>
      {outcome !== "return" && (
        <PanelFoot>
          <Button onClick={draft.save}>{t("desk.save")}</Button>
          <Button
            variant={deny ? "destructive-solid" : "solid"}
            keys="Ctrl+Enter"
            className="flex-1 max-sm:[&_kbd]:hidden"
            unavailable={why !== "" && { describedBy: "decide-why" }}
            onClick={ask}
          >
            {deny ? t("decide.sendDeny") : t("decide.send")}
          </Button>
          {why && !view.held && (
            <span id="decide-why" className="basis-full text-right text-fine text-ink-2">
              {why}
            </span>
          )}
        </PanelFoot>
      )}
      {asked && outcome !== undefined && outcome !== "return" && (
        <AskDialog
          title={deny ? t("decide.askDeny") : t("decide.askGrant")}
          effect={deny ? t("decide.effectDeny") : t("decide.effectGrant")}
          go={deny ? t("decide.sendDeny") : t("decide.send")}
          cancel={t("decide.again")}
          destructive={deny}
          run={() =>
            acts.decide(view.ref, { outcome, reason: draft.text.trim(), basis: deny ? basis : decision.basis })
          }
          onDone={() => leave(deny ? t("decide.denied") : t("decide.granted"))}
          onClose={() => setAsked(false)}
        />
      )}
    </>
  );
}

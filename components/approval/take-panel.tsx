"use client";
import { useRouter } from "next/navigation";
import { useState, useTransition } from "react";
import type { RefusedAct } from "@/lib/platform/actions";
import { localHref } from "@/lib/platform/i18n/href";
import { useHotkeys } from "../patterns/hotkeys";
import { Button } from "../ui/button";
import { useLocale, useText } from "../ui/locale";
import { toast } from "../ui/toast";
import { AskDialog, Refused } from "./ask-dialog";
import type { DeskActs, DeskView } from "./desk-types";
import { PanelFoot } from "./panel-foot";

/** The panel of a step that is not in my hands: whose it is, and how it can become mine. */
export function TakePanel(props: { view: DeskView; acts: DeskActs }) {
  const { view, acts } = props;
  const t = useText("approval");
  const locale = useLocale();
  const router = useRouter();
  const [busy, start] = useTransition();
  const [asked, setAsked] = useState(false);
  const [refusal, setRefusal] = useState<RefusedAct>();
  const taskId = view.task?.id ?? "";
  /** What was kept of the lists is thrown away first: after the push, the desk would be drawn twice under one's hand. */
  const mine = () => {
    router.refresh();
    router.push(localHref(locale, `/approval/tasks/${taskId}`));
  };
  const claim = () =>
    start(async () => {
      const answer = await acts.claim(taskId);
      if (!answer.ok) return setRefusal(answer.refusal);
      toast({ text: t("list.claimedOne") });
      mine();
    });
  useHotkeys([{ keys: "C", label: t("desk.claim"), run: claim, off: !view.can.claim }]);
  const said =
    view.whose === "free"
      ? [t("desk.free"), view.can.claim ? t("desk.freeNext") : ""]
      : view.whose === "taken"
        ? [t("desk.taken", { name: view.holder ?? "" }), t(view.can.seize ? "desk.takenChief" : "desk.takenNext")]
        : view.whose === "done"
          ? [t("desk.done"), view.now && t("desk.now", { step: view.now })]
          : view.now
            ? [t("desk.notYours"), t("desk.now", { step: view.now })]
            : [t("desk.closed"), ""];
  return (
    <>
      <div className="grid gap-3 p-4 text-staff">
        <p className="font-semibold">{said[0]}</p>
        {said[1] && <p className="text-ink-2">{said[1]}</p>}
        {refusal && <Refused refusal={refusal} />}
      </div>
      {(view.can.claim || view.can.seize) && (
        <PanelFoot>
          {view.can.seize && (
            <Button className="flex-1" onClick={() => setAsked(true)}>
              {t("desk.seize")}
            </Button>
          )}
          {view.can.claim && (
            <Button variant="solid" keys="C" className="flex-1" busy={busy && t("desk.claiming")} onClick={claim}>
              {t("desk.claim")}
            </Button>
          )}
        </PanelFoot>
      )}
      {asked && (
        <AskDialog
          title={t("seize.title")}
          effect={view.holder ? t("seize.effect", { name: view.holder }) : t("seize.effectFree")}
          go={t("desk.seize")}
          run={() => acts.seize(taskId)}
          onDone={() => {
            setAsked(false);
            toast({ text: t("seize.done") });
            mine();
          }}
          onClose={() => setAsked(false)}
        />
      )}
    </>
  );
}

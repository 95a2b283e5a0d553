"use client";
import { useState, useTransition } from "react";
import type { RefusedAct } from "@/lib/platform/actions";
import { Button } from "../ui/button";
import { useLocale, useText } from "../ui/locale";
import { Select } from "../ui/select";
import { TextArea } from "../ui/text-area";
import { Refused } from "./ask-dialog";
import type { DeskActs, DeskView } from "./desk-types";

/** Sends the decision step back to an earlier one, with a reason of its own: the draft of the decision stays. */
export function ReturnForm(props: {
  view: DeskView;
  task: NonNullable<DeskView["task"]>;
  acts: DeskActs;
  onDone: (said: string) => void;
}) {
  const { view, task, acts } = props;
  const t = useText("approval");
  const locale = useLocale();
  const [busy, start] = useTransition();
  const [toNode, setToNode] = useState(view.targets.at(-1)?.id ?? "");
  const [reason, setReason] = useState("");
  const [refusal, setRefusal] = useState<RefusedAct>();
  const target = view.targets.find((one) => one.id === toNode)?.name ?? "";
  const short = reason.trim().length < 2;
  const send = () =>
    start(async () => {
      const answer = await acts.giveBack(task.id, { toNode, reason });
      if (answer.ok) props.onDone(t("desk.sentBack", { step: target }));
      else setRefusal(answer.refusal);
    });
  return (
    <div className="grid gap-4">
      <Select
        locale={locale}
        dense
        label={t("desk.target")}
        value={toNode}
        onChange={(event) => setToNode(event.target.value)}
        options={view.targets.map((one) => ({ value: one.id, label: one.name }))}
      />
      <TextArea
        locale={locale}
        dense
        label={t("desk.reason")}
        maxLength={1000}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
      />
      <p className="text-ink-2 text-staff">{t("desk.nextReturn", { step: target })}</p>
      {refusal && <Refused refusal={refusal} />}
      <Button variant="solid" busy={busy && t("desk.sending")} unavailable={short && t("desk.short")} onClick={send}>
        {t("desk.sendBack")}
      </Button>
    </div>
  );
}

"use client";
import { useState } from "react";
import { useLocale, useText } from "../ui/locale";
import { Select } from "../ui/select";
import { TextArea } from "../ui/text-area";
import { AskDialog } from "./ask-dialog";
import type { CaseActsView, DeskActs } from "./desk-types";

type Props = {
  view: CaseActsView;
  options: NonNullable<CaseActsView["correction"]>;
  acts: DeskActs;
  onDone: (said: string) => void;
  onClose: () => void;
};

/** A second correction (art. 32(4)) about something visible the first time: the chief answers for it with a reason. */
export function CorrectDialog({ view, options, acts, onDone, onClose }: Props) {
  const t = useText("approval");
  const locale = useLocale();
  const [what, setWhat] = useState("");
  const [mend, setMend] = useState("");
  const [reason, setReason] = useState("");
  const [kind, key = ""] = what.split(":");
  const short = mend.trim().length < 2 || reason.trim().length < 2;
  return (
    <AskDialog
      title={t("correct.title")}
      effect={t("correct.effect")}
      go={t("correct.go")}
      missing={!what ? t("correct.choose") : short ? t("acts.reasonShort") : ""}
      run={() =>
        acts.correct(view.ref, {
          items: [{ ...(kind === "field" ? { field: key } : { requirement: key }), reason: mend }],
          confirm: { reason },
        })
      }
      onDone={() => onDone(t("correct.done"))}
      onClose={onClose}
    >
      <Select
        locale={locale}
        dense
        label={t("correct.what")}
        empty={t("correct.choose")}
        value={what}
        options={options}
        onChange={(event) => setWhat(event.target.value)}
      />
      <TextArea
        locale={locale}
        dense
        label={t("correct.mend")}
        hint={t("acts.reasonHint")}
        maxLength={1000}
        value={mend}
        onChange={(event) => setMend(event.target.value)}
      />
      <TextArea
        locale={locale}
        dense
        label={t("correct.reason")}
        hint={t("acts.reasonInside")}
        maxLength={1000}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
      />
    </AskDialog>
  );
}

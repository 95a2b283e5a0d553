"use client";
import { useState } from "react";
import { useLocale, useText } from "../ui/locale";
import { TextArea } from "../ui/text-area";
import { AskDialog } from "./ask-dialog";
import type { CaseActsView, DeskActs } from "./desk-types";

type Props = { view: CaseActsView; acts: DeskActs; onDone: (said: string) => void; onClose: () => void };

/** Terminate (终止): the chief, with a reason; supervision sees it. */
export function TerminateDialog({ view, acts, onDone, onClose }: Props) {
  const t = useText("approval");
  const locale = useLocale();
  const [reason, setReason] = useState("");
  return (
    <AskDialog
      destructive
      title={t("terminate.title")}
      effect={t("terminate.effect")}
      go={t("terminate.go")}
      missing={reason.trim().length < 2 ? t("acts.reasonShort") : ""}
      run={() => acts.terminate(view.ref, { reason })}
      onDone={() => onDone(t("terminate.done"))}
      onClose={onClose}
    >
      <TextArea
        locale={locale}
        dense
        label={t("acts.reason")}
        hint={t("acts.reasonHint")}
        maxLength={1000}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
      />
    </AskDialog>
  );
}

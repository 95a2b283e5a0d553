"use client";
import { useState } from "react";
import { useLocale, useText } from "../ui/locale";
import { Select } from "../ui/select";
import { TextArea } from "../ui/text-area";
import { AskDialog } from "./ask-dialog";
import type { CaseActsView, DeskActs } from "./desk-types";

type Props = { view: CaseActsView; acts: DeskActs; onDone: (said: string) => void; onClose: () => void };

/** Extend (art. 42(1)): once, at most ten working days, with the day it moves to before one's eyes. */
export function ExtendDialog({ view, acts, onDone, onClose }: Props) {
  const t = useText("approval");
  const locale = useLocale();
  const [days, setDays] = useState("5");
  const [reason, setReason] = useState("");
  const to = view.dueAfterExtension[Number(days) - 1];
  return (
    <AskDialog
      title={t("extend.title")}
      effect={
        <>
          {view.dueNow && to && <b className="text-ink">{t("extend.effect", { from: view.dueNow, to })} </b>}
          {t("extend.rule")}
        </>
      }
      go={view.chief ? t("extend.go") : t("extend.ask")}
      missing={reason.trim().length < 2 ? t("acts.reasonShort") : ""}
      run={() => acts.extend(view.ref, { limit: Number(days), reason })}
      onDone={() => onDone(t(view.chief ? "extend.done" : "extend.asked"))}
      onClose={onClose}
    >
      <Select
        locale={locale}
        dense
        label={t("extend.days")}
        value={days}
        onChange={(event) => setDays(event.target.value)}
        options={view.dueAfterExtension.map((day, i) => ({ value: String(i + 1), label: `${i + 1} · ${day}` }))}
      />
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

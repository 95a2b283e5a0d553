"use client";
import { useState } from "react";
import { useLocale, useText } from "../ui/locale";
import { RadioGroup } from "../ui/radio-group";
import { TextArea } from "../ui/text-area";
import { TextField } from "../ui/text-field";
import { AskDialog } from "./ask-dialog";
import type { CaseActsView, DeskActs, HoldKind } from "./desk-types";

type Props = { view: CaseActsView; acts: DeskActs; onDone: (said: string) => void; onClose: () => void };

const kinds = ["special", "supplement", "transfer", "halt"] as const;

/** Hold (art. 45): special procedures stop the clock at once, the others are asked of the chief, whose own act is both. */
export function HoldDialog({ view, acts, onDone, onClose }: Props) {
  const t = useText("approval");
  const locale = useLocale();
  const [kind, setKind] = useState<HoldKind>("special");
  const [days, setDays] = useState("10");
  const [reason, setReason] = useState("");
  const n = /^\d{1,3}$/.test(days.trim()) ? Number(days) : 0;
  const due = view.dueAfterHold[n - 1];
  const atOnce = kind === "special" || view.chief;
  const wrong = n < 1 || n > 365;
  return (
    <AskDialog
      title={t("hold.title")}
      effect={due ? t("hold.effect", { n, day: due }) : t("hold.effectFree")}
      go={atOnce ? t("hold.go") : t("hold.ask")}
      missing={wrong ? t("hold.daysWrong") : reason.trim().length < 2 ? t("acts.reasonShort") : ""}
      run={() => acts.hold(view.ref, { kind, reason, expectedDays: n })}
      onDone={() => onDone(t(atOnce ? "hold.done" : "hold.asked"))}
      onClose={onClose}
    >
      <RadioGroup
        locale={locale}
        dense
        name="hold-kind"
        label={t("hold.kind")}
        value={kind}
        onChange={(event) => setKind(event.target.value as HoldKind)}
        options={kinds.map((value) => ({
          value,
          label: t(`hold.${value}`),
          hint: t(value === "special" || view.chief ? "hold.atOnce" : "hold.asks"),
        }))}
      />
      <TextField
        locale={locale}
        dense
        label={t("hold.days")}
        value={days}
        inputMode="numeric"
        error={wrong ? t("hold.daysWrong") : undefined}
        onChange={(event) => setDays(event.target.value)}
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

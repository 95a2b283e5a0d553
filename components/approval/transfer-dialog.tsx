"use client";
import { useState } from "react";
import { useLocale, useText } from "../ui/locale";
import { Select } from "../ui/select";
import { AskDialog } from "./ask-dialog";
import type { CaseActsView, DeskActs } from "./desk-types";

type Props = {
  view: CaseActsView;
  taskId: string;
  acts: DeskActs;
  onDone: (said: string) => void;
  onClose: () => void;
};

/** Transfer (转办) to one of the people who could take the step. */
export function TransferDialog({ view, taskId, acts, onDone, onClose }: Props) {
  const t = useText("approval");
  const locale = useLocale();
  const [to, setTo] = useState("");
  const name = view.people.find((one) => one.accountId === to)?.name ?? "";
  return (
    <AskDialog
      title={t("transfer.title")}
      effect={view.people.length === 0 ? t("transfer.none") : t("transfer.effect")}
      go={t("transfer.go")}
      missing={to ? "" : t("transfer.choose")}
      run={() => acts.transfer(taskId, { to })}
      onDone={() => onDone(t("transfer.done", { name }))}
      onClose={onClose}
    >
      {view.people.length > 0 && (
        <Select
          locale={locale}
          dense
          label={t("transfer.to")}
          empty={t("transfer.choose")}
          value={to}
          onChange={(event) => setTo(event.target.value)}
          options={view.people.map((one) => ({ value: one.accountId, label: one.name }))}
        />
      )}
    </AskDialog>
  );
}

"use client";
import type { ReactNode } from "react";
import { useLocale, useText } from "../ui/locale";
import { TextArea } from "../ui/text-area";
import { Refused } from "./ask-dialog";
import type { Draft } from "./use-draft";

/** The opinion itself, its templates beside the label, and whether it is kept. */
export function OpinionBox(props: { draft: Draft; label: string; error?: string; templates?: ReactNode }) {
  const { draft } = props;
  const t = useText("approval");
  const locale = useLocale();
  const kept = typeof draft.state === "object" ? t("desk.saved", { time: draft.state.at }) : "";
  const words = { "": "", changed: t("desk.unsaved"), saving: t("desk.saving") };
  return (
    <div>
      <TextArea
        locale={locale}
        dense
        roomy
        label={props.label}
        source={props.templates}
        error={props.error}
        value={draft.text}
        maxLength={2000}
        onChange={(event) => draft.write(event.target.value)}
        onBlur={draft.save}
      />
      <p role="status" className="mt-1 min-h-5 text-fine text-ink-3">
        {typeof draft.state === "object" ? kept : words[draft.state]}
      </p>
      {draft.refusal && <Refused refusal={draft.refusal} />}
    </div>
  );
}

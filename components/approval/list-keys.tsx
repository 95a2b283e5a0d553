import type { ReactNode } from "react";
import { createText, type Locale } from "@/lib/platform/i18n";
import { KeyHints } from "../patterns/key-hints";

/** The foot of a worklist: its keys, and when it was read. */
export function ListKeys(props: { claim: boolean; locale: Locale; end: ReactNode }) {
  const t = createText(props.locale, "approval");
  const hints = [
    { keys: ["J", "K"], label: t("list.hint.move") },
    ...(props.claim
      ? [
          { keys: ["X"], label: t("list.hint.mark") },
          { keys: ["C"], label: t("list.hint.claim") },
        ]
      : []),
    { keys: ["Enter"], label: t("list.hint.open") },
    { keys: ["Ctrl+K"], label: t("list.hint.search") },
  ];
  return <KeyHints hints={hints} end={props.end} />;
}

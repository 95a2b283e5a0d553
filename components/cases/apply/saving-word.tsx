"use client";
import { CloudCheck, CloudOff, CloudUpload } from "lucide-react";
import { Button } from "@/components/ui/button";
import { ErrorInPlace } from "@/components/ui/error-in-place";
import { Icon } from "@/components/ui/icon";
import { useText } from "@/components/ui/locale";
import { Notice } from "@/components/ui/notice";
import type { Saving } from "./use-draft";

/** 10:42 已存: where the last word stands, in words, said politely. */
export function SavingWord(props: { saving: Saving }) {
  const t = useText("apply");
  const { saving } = props;
  if (saving.kind === "new") return null;
  const broken = saving.kind !== "saved" && saving.kind !== "saving";
  return (
    <p
      role="status"
      className={`inline-flex items-center gap-1.5 text-small ${broken ? "text-red-text" : "text-ink-2"}`}
    >
      <Icon
        of={saving.kind === "saving" ? CloudUpload : broken ? CloudOff : CloudCheck}
        size={16}
        className={saving.kind === "saved" ? "text-green-mark" : ""}
      />
      {saving.kind === "saved" ? t("saving.saved", { time: saving.at }) : t(`saving.${saving.kind}`)}
    </p>
  );
}

/** What keeps the last words from being saved, and the way on. Nothing is lost in any of them. */
export function SavingTrouble(props: { saving: Saving; onTheirs: () => void; onMine: () => void; signInHref: string }) {
  const t = useText("apply");
  const { saving } = props;
  if (saving.kind === "stale")
    return (
      <Notice
        tone="amber"
        title={t("stale.title")}
        next={
          <span className="mt-2 flex flex-wrap gap-2">
            <Button onClick={props.onTheirs}>{t("stale.theirs")}</Button>
            <Button onClick={props.onMine}>{t("stale.mine")}</Button>
          </span>
        }
      >
        {t("stale.why")}
      </Notice>
    );
  if (saving.kind === "offline")
    return (
      <Notice tone="amber" title={t("offline.title")}>
        {t("offline.why")}
      </Notice>
    );
  if (saving.kind === "signed-out")
    return (
      <Notice
        tone="amber"
        title={t("signedOut.title")}
        next={
          <a href={props.signInHref} className="link">
            {t("signedOut.next")}
          </a>
        }
      >
        {t("signedOut.why")}
      </Notice>
    );
  if (saving.kind === "refused")
    return (
      <ErrorInPlace
        what={saving.problem.title}
        why={saving.problem.detail}
        safe={t("saving.safe")}
        next={saving.problem.next}
      />
    );
  return null;
}

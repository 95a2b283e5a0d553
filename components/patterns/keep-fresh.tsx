"use client";
import { useRouter } from "next/navigation";
import { useEffect } from "react";
import { useLocale } from "../ui/locale";
import { viewText } from "../ui/view-text";

/** Asks for the list again every few seconds while the page is looked at and nobody is in the middle of something. */
export function KeepFresh(props: { seconds: number; time: string }) {
  const router = useRouter();
  const t = viewText(useLocale());
  useEffect(() => {
    const timer = setInterval(() => {
      const busy = document.hidden || document.querySelector("dialog[open], :popover-open, input:checked");
      if (!busy && !(document.activeElement instanceof HTMLInputElement)) router.refresh();
    }, props.seconds * 1000);
    return () => clearInterval(timer);
  }, [router, props.seconds]);
  return <span className="text-fine text-ink-3">{t("table.fresh", { time: props.time, n: props.seconds })}</span>;
}

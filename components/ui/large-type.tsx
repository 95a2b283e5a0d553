"use client";
import { useSyncExternalStore } from "react";
import { useLocale } from "./locale";
import { uiText } from "./ui-text";

const listeners = new Set<() => void>();
const isLarge = () => document.documentElement.dataset.type === "large";

function setLarge(large: boolean): void {
  if (large) document.documentElement.dataset.type = "large";
  else delete document.documentElement.dataset.type;
  // A cookie, not storage: at sign-in the server can carry it over to the person's other devices.
  document.cookie = `tongban-type=${large ? "large" : "normal"}; path=/; max-age=31536000; samesite=lax`;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Whether the person reads in large type (长者模式), and the way to change it. Kept for a year in a cookie. */
export function useLargeType(): { large: boolean; setLarge: (large: boolean) => void } {
  return { large: useSyncExternalStore(subscribe, isLarge, () => false), setLarge };
}

/** The toggle of the page head: 长者模式, or 退出大字 when it is on. */
export function LargeTypeToggle(props: { short?: boolean }) {
  const { large } = useLargeType();
  const t = uiText(useLocale());
  const words = large ? t("shell.leaveLargeType") : t(props.short ? "shell.largeTypeShort" : "shell.largeType");
  return (
    <button
      type="button"
      onClick={() => setLarge(!large)}
      className="inline-flex min-h-target items-center gap-1.5 rounded-control border border-control/60 bg-surface px-2.5 text-ink text-small sm:border-transparent sm:px-1 sm:hover:text-blue-700 large:border-edge large:border-control large:px-4 large:font-semibold"
    >
      <svg
        aria-hidden
        width="18"
        height="12"
        viewBox="0 0 18 12"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.5"
        className="large:hidden"
      >
        <path d="m1 11 4-10 4 10M2.4 7.5h5.2M11 11l3-7 3 7M12 8.7h4" strokeLinecap="round" strokeLinejoin="round" />
      </svg>
      {words}
    </button>
  );
}

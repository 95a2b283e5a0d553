"use client";
import { type ReactNode, useSyncExternalStore } from "react";
import { useLocale } from "../ui/locale";
import { Skeleton } from "../ui/skeleton";
import { viewText } from "../ui/view-text";

/** From here on a list is a table (Tailwind's `md`). */
const wide = "(min-width: 48rem)";

function onTurn(tell: () => void): () => void {
  const media = matchMedia(wide);
  media.addEventListener("change", tell);
  return () => media.removeEventListener("change", tell);
}

/**
 * A long list in the one form that fits the screen, drawn in the browser: the server sends the rows once as data, not as
 * HTML twice (measured: 390 KB for fifty tasks, most of the time of such a page). Only forms that need scripts use it.
 */
export function FittingList(props: { table: () => ReactNode; cards: () => ReactNode }) {
  const isWide = useSyncExternalStore<boolean | null>(
    onTurn,
    () => matchMedia(wide).matches,
    () => null,
  );
  const t = viewText(useLocale());
  if (isWide === null)
    return (
      <div className="min-h-0 flex-1 p-4">
        <Skeleton lines={5} label={t("table.loading")} />
      </div>
    );
  return isWide ? (
    <div data-scroll className="flex min-h-0 flex-1 flex-col">
      {props.table()}
    </div>
  ) : (
    <div>{props.cards()}</div>
  );
}

"use client";
import { type RefObject, useEffect, useState } from "react";
import { useLocale } from "../ui/locale";
import { viewText } from "../ui/view-text";
import { useHotkeys } from "./hotkeys";

type Options = {
  ids: string[];
  box: RefObject<HTMLElement | null>;
  onOpen?: (id: string) => void;
  onMark?: (id: string) => void;
};

/** J and K (or the arrows) walk the rows of a list, Enter opens, X marks. The row comes into sight as it is reached. */
export function useRowCursor({ ids, box, onOpen, onMark }: Options) {
  const t = viewText(useLocale());
  const [at, setAt] = useState<string>();
  const index = at === undefined ? -1 : ids.indexOf(at);
  const move = (step: number) => {
    const next = ids[Math.min(ids.length - 1, Math.max(0, index + step))];
    if (next !== undefined) setAt(next);
  };
  useEffect(() => {
    if (at === undefined) return;
    box.current?.querySelector(`[data-row="${CSS.escape(at)}"]`)?.scrollIntoView({ block: "nearest" });
  }, [at, box]);

  const here = index >= 0 ? at : undefined;
  // Nothing chosen yet: Enter opens the first, so that a day begins with one key.
  const onOpenHere = () => {
    const id = here ?? ids[0];
    if (id !== undefined) onOpen?.(id);
  };
  useHotkeys([
    { keys: "J", label: t("table.down"), run: () => move(1) },
    { keys: "K", label: t("table.up"), run: () => move(-1) },
    { keys: "Enter", label: t("table.open"), run: () => onOpenHere(), off: !onOpen },
    { keys: "X", label: t("table.mark"), run: () => here && onMark?.(here), off: !onMark },
  ]);
  return { here, setHere: setAt };
}

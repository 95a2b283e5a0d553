"use client";
import { useRouter } from "next/navigation";
import type { ReactNode } from "react";
import { useHotkeys } from "../patterns/hotkeys";
import { LinkButton } from "../ui/link-button";
import { useText } from "../ui/locale";

/** The bar over a case of a list: back to the list, the one before, the next, and how far one is. */
export function PreReviewKeys(props: {
  list: string;
  before: string | null;
  next: string | null;
  place: string;
  children: ReactNode;
}) {
  const { list, before, next } = props;
  const t = useText("window");
  const router = useRouter();
  useHotkeys([
    { keys: "Esc", label: t("pre.back"), run: () => router.push(list) },
    { keys: "K", label: t("pre.before"), run: () => before && router.push(before), off: !before },
    { keys: "J", label: t("pre.next"), run: () => router.push(next ?? list) },
  ]);
  return (
    <>
      <LinkButton size="staff" href={list} keys="Esc">
        {t("pre.toList")}
      </LinkButton>
      {props.children}
      <span className="flex items-center gap-2 max-lg:ml-auto">
        {props.place && <span className="text-ink-2 text-table max-sm:hidden">{props.place}</span>}
        {before && (
          <LinkButton size="staff" href={before} keys="K">
            {t("pre.before")}
          </LinkButton>
        )}
        {next && (
          <LinkButton size="staff" href={next} keys="J">
            {t("pre.next")}
          </LinkButton>
        )}
      </span>
    </>
  );
}

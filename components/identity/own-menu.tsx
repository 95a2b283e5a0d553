"use client";
import { UserRound } from "lucide-react";
import Link from "next/link";
import { useId } from "react";
import { localHref } from "@/lib/platform/i18n/href";
import { Icon } from "../ui/icon";
import { useLocale, useText } from "../ui/locale";
import { Count } from "../ui/tag";
import { SignOutButton } from "./sign-out-button";
import type { Me } from "./use-me";

const line = "flex min-h-target items-center rounded-control px-3 text-small hover:bg-blue-50 hover:text-blue-700";

/** Somebody's name in the page head with what waits for them, and under it the ways to their own things and out. */
export function OwnMenu(props: { me: Extract<Me, { signedIn: true }> }) {
  const { me } = props;
  const locale = useLocale();
  const t = useText("identity");
  const id = useId();
  const href = (path: string) => localHref(locale, path);
  return (
    <>
      <button
        type="button"
        popoverTarget={id}
        aria-label={t("menu.of", { name: me.name })}
        className="inline-flex min-h-target items-center gap-1.5 whitespace-nowrap font-medium text-small hover:text-blue-700"
      >
        <Icon of={UserRound} />
        {me.name}
        {me.unread > 0 && <Count strong>{me.unread}</Count>}
      </button>
      <nav
        id={id}
        popover="auto"
        aria-label={t("menu.label")}
        className="inset-auto top-14 right-[max(var(--margin),calc(50vw-37.5rem))] min-w-48 rounded-note bg-surface p-2 text-ink shadow-overlay lg:top-[4.25rem]"
      >
        <ul>
          {me.workplace && (
            <li>
              <Link href={href(me.workplace)} className={line}>
                {t("menu.workplace")}
              </Link>
            </li>
          )}
          <li>
            <Link href={href("/my")} className={line}>
              {t("menu.cases")}
            </Link>
          </li>
          <li>
            <Link href={href("/account")} className={line}>
              {t("menu.account")}
            </Link>
          </li>
          <li>
            <SignOutButton className={`${line} w-full`} />
          </li>
        </ul>
      </nav>
    </>
  );
}

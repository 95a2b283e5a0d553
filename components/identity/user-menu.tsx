"use client";
import { UserRound } from "lucide-react";
import Link from "next/link";
import { useEffect, useId, useRef } from "react";
import { keepReadingSettings } from "@/lib/identity/actions";
import { localHref } from "@/lib/platform/i18n/href";
import { Icon } from "../ui/icon";
import { useLargeType } from "../ui/large-type";
import { useLocale, useText } from "../ui/locale";
import { Count } from "../ui/tag";
import { SignOutButton } from "./sign-out-button";
import { changeMe, useMe } from "./use-me";

const line = "flex min-h-target items-center rounded-control px-3 text-small hover:bg-blue-50 hover:text-blue-700";

/** The corner of the page head: the way in, or the person with the way to their own things. */
export function UserMenu() {
  const locale = useLocale();
  const t = useText("identity");
  const id = useId();
  const me = useMe();
  const { large } = useLargeType();
  const before = useRef(large);
  // The toggle of the page head is the same setting as the one of the account: it goes along to other devices.
  useEffect(() => {
    if (before.current === large) return;
    before.current = large;
    if (!me?.signedIn || me.largeType === large) return;
    changeMe({ ...me, largeType: large });
    void keepReadingSettings({ largeType: large });
  }, [large, me]);
  const href = (path: string) => localHref(locale, path);
  // Until it is known who reads, the way to one's own things: it asks a visitor to sign in.
  if (!me?.signedIn)
    return (
      <Link
        href={href(me ? "/sign-in" : "/my")}
        prefetch={false}
        className="inline-flex min-h-target items-center gap-1.5 whitespace-nowrap font-medium text-small hover:text-blue-700"
      >
        <Icon of={UserRound} />
        {me ? t("menu.signIn") : t("menu.label")}
      </Link>
    );
  return (
    <>
      <button
        type="button"
        popoverTarget={id}
        aria-label={t("menu.of", { name: me.name })}
        style={{ anchorName: "--me" } as React.CSSProperties}
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

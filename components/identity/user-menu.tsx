"use client";
import { UserRound } from "lucide-react";
import Link from "next/link";
import { lazy, Suspense, useEffect, useRef } from "react";
import { keepReadingSettings } from "@/lib/identity/actions";
import { localHref } from "@/lib/platform/i18n/href";
import { Icon } from "../ui/icon";
import { useLargeType } from "../ui/large-type";
import { useLocale, useText } from "../ui/locale";
import { changeMe, useMe } from "./use-me";

// Most readers are visitors: the menu travels to those who signed in.
const OwnMenu = lazy(async () => ({ default: (await import("./own-menu")).OwnMenu }));

/** The corner of the page head: the way in, or the person with the way to their own things. */
export function UserMenu() {
  const locale = useLocale();
  const t = useText("identity");
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
  // Until it is known who reads, the way to one's own things: it asks a visitor to sign in.
  const way = (
    <Link
      href={localHref(locale, me?.signedIn === false ? "/sign-in" : "/my")}
      prefetch={false}
      className="inline-flex min-h-target items-center gap-1.5 whitespace-nowrap font-medium text-small hover:text-blue-700"
    >
      <Icon of={UserRound} />
      {me?.signedIn === false ? t("menu.signIn") : t("menu.label")}
    </Link>
  );
  return me?.signedIn ? (
    <Suspense fallback={way}>
      <OwnMenu me={me} />
    </Suspense>
  ) : (
    way
  );
}

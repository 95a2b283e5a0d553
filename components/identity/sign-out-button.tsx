"use client";
import { localHref } from "@/lib/platform/i18n/href";
import { useLocale, useText } from "../ui/locale";
import { signOut } from "./session-calls";

/** Ends this session here and everywhere it was copied to, and goes to the front page. */
export function SignOutButton(props: { className?: string }) {
  const locale = useLocale();
  const t = useText("identity");
  return (
    <button type="button" className={props.className} onClick={() => signOut(localHref(locale, "/"))}>
      {t("menu.signOut")}
    </button>
  );
}

"use client";
import { ChevronDown } from "lucide-react";
import Link from "next/link";
import { useId } from "react";
import { localHref } from "@/lib/platform/i18n/href";
import { SignOutButton } from "../identity/sign-out-button";
import { Icon } from "../ui/icon";
import { LanguageSwitch } from "../ui/language-switch";
import { useLocale, useText } from "../ui/locale";

const line = "flex min-h-9 w-full items-center rounded-control px-3 text-staff hover:bg-blue-50 hover:text-blue-700";

/** The right end of a staff top bar: the body one works for, one's own name, the language and the way out. */
export function StaffCorner(props: { name: string; place: string }) {
  const locale = useLocale();
  const t = useText("approval");
  const id = useId();
  return (
    <>
      <span className="text-ink-2 text-staff max-md:hidden">{props.place}</span>
      <button
        type="button"
        popoverTarget={id}
        aria-label={t("corner.menu", { name: props.name })}
        className="inline-flex min-h-8 items-center gap-1 whitespace-nowrap text-staff hover:text-blue-700"
      >
        {props.name}
        <Icon of={ChevronDown} size={16} />
      </button>
      <nav
        id={id}
        popover="auto"
        aria-label={t("corner.menu", { name: props.name })}
        className="inset-auto top-12 right-4 min-w-44 rounded-note bg-surface p-2 text-ink shadow-overlay"
      >
        <ul>
          <li className="px-3 py-1 text-fine text-ink-3">{props.place}</li>
          <li>
            <LanguageSwitch className={line} />
          </li>
          <li>
            <Link href={localHref(locale, "/")} className={line}>
              {t("corner.portal")}
            </Link>
          </li>
          <li>
            <SignOutButton className={line} />
          </li>
        </ul>
      </nav>
    </>
  );
}

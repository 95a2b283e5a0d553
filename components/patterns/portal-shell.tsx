import "@fontsource-variable/noto-serif-sc/index.css";
import { MapPin } from "lucide-react";
import Link from "next/link";
import type { ReactNode } from "react";
import type { Locale } from "@/lib/platform/i18n";
import { createText, localHref } from "@/lib/platform/i18n";
import { Icon } from "../ui/icon";
import { LanguageSwitch } from "../ui/language-switch";
import { LargeTypeToggle } from "../ui/large-type";
import { Logo } from "../ui/logo";
import { BottomBar } from "./bottom-bar";
import { type NavLink, NavLinks } from "./nav-links";
import { type FooterColumn, PortalFooter } from "./portal-footer";

type Props = {
  locale: Locale;
  /** Only places that exist. */
  nav: NavLink[];
  bottomNav?: (NavLink & { icon: ReactNode })[];
  /** The name of the area one looks at (云州市), with the page where it can be changed when there is one. */
  area: { label: string; href?: string };
  /** Sign-in link or the person's menu. */
  user?: ReactNode;
  footer: { lines: string[]; columns: FooterColumn[] };
  children: ReactNode;
};

/** The frame of every citizen page: head with the open door, content, foot, and the bottom bar of phones. The page
 *  inside brings its own `<h1>`; `<main id="main">` is here. */
export function PortalShell(props: Props) {
  const { locale } = props;
  const t = createText(locale, "common");
  const ui = createText(locale, "ui");
  const area = (
    <>
      <Icon of={MapPin} size={16} />
      <span className="sr-only">{ui("shell.area")} </span>
      {props.area.label}
    </>
  );
  const quiet =
    "inline-flex min-h-target items-center gap-1.5 whitespace-nowrap text-ink-2 text-small hover:text-blue-700";
  return (
    <div className="flex min-h-dvh flex-col max-sm:pb-16 large:pb-0">
      <header data-print="none" className="border-line border-b bg-surface">
        <div className="page-width flex min-h-14 items-stretch gap-x-6 max-sm:gap-x-3 lg:min-h-[72px] 2xl:gap-x-10 large:flex-wrap large:py-2">
          <Link href={localHref(locale, "/")} className="flex shrink-0 items-center gap-3 max-sm:gap-2">
            <Logo />
            <span className="leading-tight">
              <span className="block font-semibold font-serif text-[1.375rem]/6">{t("product")}</span>
              <span className="hidden text-ink-2 text-fine lg:block large:hidden">{t("site")}</span>
            </span>
          </Link>
          <nav aria-label={ui("shell.mainNav")} className="hidden lg:block large:hidden">
            <NavLinks links={props.nav} />
          </nav>
          <div className="ml-auto flex items-center gap-x-2 whitespace-nowrap sm:gap-x-4">
            <span className="max-sm:hidden lg:max-xl:hidden large:hidden max-2xl:[:lang(en)_&]:hidden">
              {props.area.href ? (
                <Link href={props.area.href} className={quiet}>
                  {area}
                </Link>
              ) : (
                <span className={quiet}>{area}</span>
              )}
            </span>
            <span className="sm:hidden">
              <LargeTypeToggle short />
            </span>
            <span className="hidden sm:inline">
              <LargeTypeToggle />
            </span>
            <LanguageSwitch className={`${quiet} large:hidden`} />
            {props.user && <span className="hidden sm:inline-flex">{props.user}</span>}
          </div>
        </div>
        <nav
          aria-label={ui("shell.mainNav")}
          className="hidden overflow-x-auto border-line border-t sm:block lg:hidden large:hidden"
        >
          <div className="page-width h-12">
            <NavLinks links={props.nav} />
          </div>
        </nav>
      </header>
      <main id="main" tabIndex={-1} className="flex-1">
        {props.children}
      </main>
      <PortalFooter name={`${t("site")} · ${t("product")}`} {...props.footer} />
      {props.bottomNav && <BottomBar label={ui("shell.bottomNav")} links={props.bottomNav} />}
    </div>
  );
}

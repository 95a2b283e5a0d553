import Link from "next/link";
import type { ReactNode } from "react";
import type { Locale } from "@/lib/platform/i18n";
import { createText } from "@/lib/platform/i18n";
import { classNames } from "../ui/class-names";
import { countedWords } from "../ui/count-words";
import { Logo } from "../ui/logo";
import { Count } from "../ui/tag";
import { HotkeysProvider } from "./hotkeys";
import { type NavLink, NavLinks } from "./nav-links";

type Props = {
  locale: Locale;
  /** 综合窗口, 审批, 监察… and where its first page is. */
  app: { label: string; href: string };
  tabs: (NavLink & { count?: number })[];
  /** Right end of the top bar: place, window, search, person. */
  tools?: ReactNode;
  children: ReactNode;
};

/** The frame of every staff screen: top bar of 48 px, the screen edge to edge, keys listed by "?". Inside, put a
 *  ContextBar first, the panels, and an ActionBar last; the frame gives the panels the rest of the height. */
export function StaffShell(props: Props) {
  const ui = createText(props.locale, "ui");
  const tabs = props.tabs.map(({ count, ...link }) => ({
    ...link,
    after: count === undefined ? undefined : <Count>{countedWords(count)}</Count>,
  }));
  return (
    <HotkeysProvider>
      <div data-dense className="flex min-h-dvh flex-col bg-surface text-staff lg:h-dvh">
        <header data-print="none" className="border-line-2 border-b">
          <div className="flex min-h-12 flex-wrap items-stretch gap-x-6 px-4">
            <Link href={props.app.href} className="flex min-h-12 items-center gap-2 whitespace-nowrap font-semibold">
              <Logo size={26} />
              {props.app.label}
            </Link>
            <nav
              aria-label={ui("shell.tabs")}
              className="overflow-x-auto max-lg:order-last max-lg:h-10 max-lg:basis-full"
            >
              <NavLinks dense links={tabs} />
            </nav>
            <div className="ml-auto flex min-h-12 items-center gap-x-4 max-sm:gap-x-3">{props.tools}</div>
          </div>
        </header>
        <main data-scroll id="main" tabIndex={-1} className="flex min-h-0 flex-1 flex-col">
          {props.children}
        </main>
      </div>
    </HotkeysProvider>
  );
}

/** The bar under the top bar (52–56 px): what one is working on, its light, and the acts of the whole screen. */
export function ContextBar(props: { children: ReactNode; className?: string }) {
  return (
    <div
      data-print="none"
      className={classNames(
        "flex min-h-14 flex-wrap items-center gap-x-4 gap-y-2 border-line-2 border-b bg-surface px-4 py-2",
        props.className,
      )}
    >
      {props.children}
    </div>
  );
}

/** The bar at the foot (60–64 px) that never scrolls away: on the left what is still missing, on the right the acts. */
export function ActionBar(props: { status?: ReactNode; children: ReactNode }) {
  return (
    <div
      data-print="none"
      className="sticky bottom-0 z-20 flex min-h-16 flex-wrap items-center justify-between gap-x-4 gap-y-2 border-line-2 border-t bg-surface px-4 py-2.5"
    >
      <div className="flex min-w-0 flex-wrap items-center gap-x-3 gap-y-1 text-staff">{props.status}</div>
      <div className="ml-auto flex flex-wrap items-center justify-end gap-3">{props.children}</div>
    </div>
  );
}

/** The panels between the bars: side by side from 1100 px, split by hairlines, each with its own scrolling. */
export function Panels(props: { children: ReactNode; className?: string }) {
  return (
    <div
      data-scroll
      className={classNames(
        "flex min-h-0 flex-1 flex-col divide-line-2 max-lg:divide-y lg:flex-row lg:divide-x",
        props.className,
      )}
    >
      {props.children}
    </div>
  );
}

/** One panel: a head of 40 px with its name, notes and key, then its content. `ground` panels are beige. */
export function Panel(props: {
  title: ReactNode;
  note?: ReactNode;
  end?: ReactNode;
  children: ReactNode;
  className?: string;
  id?: string;
}) {
  return (
    <section
      data-scroll
      id={props.id}
      tabIndex={props.id ? -1 : undefined}
      className={classNames("flex min-h-0 min-w-0 flex-col", props.className)}
    >
      <div className="flex min-h-10 flex-wrap items-center gap-x-3 border-line border-b px-4 py-1">
        <h2 className="text-panel">{props.title}</h2>
        {props.note && <span className="text-ink-2 text-table">{props.note}</span>}
        {props.end && <span className="ml-auto flex items-center gap-2">{props.end}</span>}
      </div>
      <div data-scroll className="min-h-0 flex-1 overflow-y-auto">
        {props.children}
      </div>
    </section>
  );
}

/** A beige head inside a panel or list. */
export function GroupHead(props: { children: ReactNode; end?: ReactNode; sticky?: boolean }) {
  return (
    <div
      className={classNames(
        "flex min-h-9 items-center justify-between gap-3 border-line border-y bg-sunken px-4 py-1",
        props.sticky && "sticky top-0 z-10",
      )}
    >
      <h3 className="text-panel">{props.children}</h3>
      <span className="text-ink-2 text-table">{props.end}</span>
    </div>
  );
}

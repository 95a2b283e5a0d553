"use client";
import Link from "next/link";
import { usePathname } from "next/navigation";
import type { ReactNode } from "react";
import { classNames } from "../ui/class-names";
import { isHere, type NavLink } from "./nav-links";

/** The foot of a phone: three to five places, icon over word. Goes with the page, not over it, in large type. */
export function BottomBar(props: { label: string; links: (NavLink & { icon: ReactNode })[] }) {
  const pathname = usePathname();
  return (
    <nav
      aria-label={props.label}
      data-print="none"
      className="fixed inset-x-0 bottom-0 z-30 border-line-2 border-t bg-surface pb-[env(safe-area-inset-bottom)] sm:hidden large:static"
    >
      <ul className="grid h-16 auto-cols-fr grid-flow-col large:h-auto large:grid-flow-row">
        {props.links.map((link) => {
          const here = isHere(link, pathname);
          return (
            <li key={link.href} className="flex">
              <Link
                href={link.href}
                aria-current={here ? "page" : undefined}
                className={classNames(
                  "flex flex-1 flex-col items-center justify-center gap-0.5 text-fine large:flex-row large:gap-3 large:py-4 large:text-body",
                  here ? "font-semibold text-blue-600" : "text-ink-2",
                )}
              >
                {link.icon}
                {link.label}
              </Link>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}

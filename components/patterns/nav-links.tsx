"use client";
import Link from "next/link";
import { usePathname } from "next/navigation";
import type { ReactNode } from "react";
import { localeOfPath } from "@/lib/platform/i18n/href";
import { classNames } from "../ui/class-names";

/** `href` is already localised. `match` are language-free path beginnings that belong to this place. */
export type NavLink = { href: string; label: string; match?: string[]; exact?: boolean };

export function isHere(link: NavLink, pathname: string): boolean {
  const { path } = localeOfPath(pathname);
  const own = localeOfPath(link.href.split("?")[0] ?? "/").path;
  if (path === own) return true;
  if (link.exact || own === "/") return (link.match ?? []).some((start) => path.startsWith(start));
  return [own, ...(link.match ?? [])].some((start) => path === start || path.startsWith(`${start}/`));
}

/** The links of a page head with a 3 px line under the place where one is. */
export function NavLinks(props: { links: (NavLink & { after?: ReactNode })[]; dense?: boolean }) {
  const pathname = usePathname();
  return (
    <ul
      className={classNames(
        "flex h-full items-stretch",
        props.dense ? "gap-1" : "gap-1 2xl:gap-3 xl:[&:not(:lang(en))]:gap-3",
      )}
    >
      {props.links.map((link) => {
        const here = isHere(link, pathname);
        return (
          <li key={link.href} className="flex">
            <Link
              href={link.href}
              aria-current={here ? "page" : undefined}
              className={classNames(
                "nav-link",
                props.dense ? "text-staff" : "text-body max-sm:text-small",
                here
                  ? "font-semibold text-blue-600 after:bg-blue-600"
                  : "text-ink hover:text-blue-700 hover:after:bg-blue-200",
              )}
            >
              {link.label}
              {link.after}
            </Link>
          </li>
        );
      })}
    </ul>
  );
}

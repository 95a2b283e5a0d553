import Link from "next/link";
import { Logo } from "../ui/logo";

export type FooterColumn = { title: string; links: { href: string; label: string }[] };

/** The foot of the portal: who runs it, whom to call, and the pages that explain. A phone number is on every page. */
export function PortalFooter(props: { name: string; lines: string[]; columns: FooterColumn[] }) {
  return (
    <footer className="mt-16 border-line border-t bg-sunken">
      <div className="page-width flex flex-col justify-between gap-8 py-8 md:flex-row">
        <div>
          <p className="flex items-center gap-2.5 font-semibold text-small">
            <Logo size={22} quiet />
            {props.name}
          </p>
          {props.lines.map((line) => (
            <p key={line} className="mt-2 text-caption text-ink-2">
              {/* A line breaks between its parts, never inside a telephone number. */}
              {line.split(" · ").map((part, at, all) => (
                <span key={part} className="mr-1 inline-block">
                  {part}
                  {at < all.length - 1 && " ·"}
                </span>
              ))}
            </p>
          ))}
        </div>
        <div data-print="none" className="flex flex-wrap gap-x-14 gap-y-6">
          {props.columns.map((column) => (
            <nav key={column.title} aria-label={column.title}>
              <p className="font-semibold text-caption">{column.title}</p>
              <ul className="mt-1">
                {column.links.map((link) => (
                  <li key={link.href}>
                    <Link href={link.href} className="foot-link">
                      {link.label}
                    </Link>
                  </li>
                ))}
              </ul>
            </nav>
          ))}
        </div>
      </div>
    </footer>
  );
}

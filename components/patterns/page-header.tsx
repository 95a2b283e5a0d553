import Link from "next/link";
import type { ReactNode } from "react";

export type Crumb = { href?: string; label: string };

/** The head of a citizen page: where one is, its one `<h1>`, what it is about in one line, its acts. */
export function PageHeader(props: {
  crumbs?: Crumb[];
  crumbsLabel?: string;
  title: ReactNode;
  meta?: ReactNode;
  lead?: ReactNode;
  actions?: ReactNode;
}) {
  const last = (props.crumbs?.length ?? 0) - 1;
  return (
    <div className="pt-6 pb-6">
      {props.crumbs && (
        <nav aria-label={props.crumbsLabel} data-print="none" className="mb-4">
          <ol className="flex flex-wrap items-center gap-x-2 text-caption text-ink-2">
            {props.crumbs.map((crumb, index) => (
              <li key={crumb.label} className="inline-flex items-center gap-2">
                {crumb.href ? (
                  <Link href={crumb.href} className="quiet-link py-1">
                    {crumb.label}
                  </Link>
                ) : (
                  <span aria-current="page">{crumb.label}</span>
                )}
                {index < last && <span aria-hidden>/</span>}
              </li>
            ))}
          </ol>
        </nav>
      )}
      <div className="flex flex-wrap items-end justify-between gap-x-8 gap-y-3">
        <div className="min-w-0 max-w-[50rem]">
          <h1 className="text-title">{props.title}</h1>
          {props.meta && <div className="mt-1 flex flex-wrap gap-x-4 text-caption text-ink-2">{props.meta}</div>}
        </div>
        {props.actions && (
          <div data-print="none" className="flex flex-wrap gap-3">
            {props.actions}
          </div>
        )}
      </div>
      {props.lead && <div className="mt-3 max-w-[42em] text-ink-2 text-lead">{props.lead}</div>}
    </div>
  );
}

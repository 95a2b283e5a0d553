import type { Filter } from "@/components/patterns/filter-bar";
import { FilterBar } from "@/components/patterns/filter-bar";
import { ContextBar } from "@/components/patterns/staff-shell";
import { alertLines } from "@/components/supervision/alert-lines";
import { AlertList } from "@/components/supervision/alert-list";
import { createText, type Locale, localHref } from "@/lib/platform/i18n";
import type { AlertPage } from "@/lib/supervision/contract";
import { settle } from "./actions";

/** A page of alerts for an officer: narrowed from the top, settled in the line. `path` with `query` is the page itself. */
export function AlertDesk(props: {
  title: string;
  path: string;
  query: Record<string, string>;
  filters: Filter[];
  page: AlertPage;
  locale: Locale;
}) {
  const { page, locale } = props;
  const more = page.next && new URLSearchParams({ ...props.query, cursor: page.next });
  return (
    <>
      <ContextBar>
        <h1 className="text-staff-title">{props.title}</h1>
      </ContextBar>
      <div className="px-4">
        <FilterBar label={createText(locale, "supervision")("list.filters")} filters={props.filters} />
      </div>
      <AlertList
        lines={alertLines(page.items, locale, "/supervision/cases")}
        settle={settle}
        moreHref={more ? localHref(locale, `${props.path}?${more}`) : undefined}
      />
    </>
  );
}

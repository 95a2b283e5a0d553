import { redirect } from "next/navigation";
import { AuditList } from "@/components/admin/audit-list";
import { FindChain } from "@/components/admin/find-chain";
import { FilterBar } from "@/components/patterns/filter-bar";
import { ContextBar } from "@/components/patterns/staff-shell";
import { dateWords } from "@/components/ui/date-words";
import { Empty } from "@/components/ui/empty";
import { LinkButton } from "@/components/ui/link-button";
import { More } from "@/components/ui/more";
import { Tag } from "@/components/ui/tag";
import { firstOnBadCursor } from "@/lib/platform/api";
import type { Actor } from "@/lib/platform/auth";
import { isDay, today } from "@/lib/platform/clock";
import { Refusal } from "@/lib/platform/errors";
import { createText, localHref } from "@/lib/platform/i18n";
import { currentLocale } from "@/lib/platform/i18n/loaders";
import type { LedgerSubject } from "@/lib/platform/ledger";
import { findChain, listAuditDay } from "@/lib/supervision";
import { requireAuditor } from "../keeper";

const path = "/admin/ledger";
type Search = { day?: string; what?: string; cursor?: string; ref?: string };

/** The chain under a number; null when nothing has one. */
async function chainOf(actor: Actor, ref: string): Promise<LedgerSubject | null> {
  try {
    return await findChain(actor, ref);
  } catch (error) {
    if (error instanceof Refusal && error.status === 404) return null;
    throw error;
  }
}

/** The ledger as an auditor reads it: by day, by number, or only what touched personal data. Nothing here writes. */
export default async function LedgerPage(props: { searchParams: Promise<Search> }) {
  const [search, locale, actor] = [await props.searchParams, await currentLocale(), await requireAuditor(path)];
  const asked = typeof search.ref === "string" ? search.ref.trim() : "";
  const found = asked ? await chainOf(actor, asked) : null;
  if (found) redirect(localHref(locale, `${path}/${found.type}/${encodeURIComponent(found.id)}`));
  const day = isDay(search.day) ? search.day : today();
  const reveals = search.what === "reveals";
  const page = await firstOnBadCursor(search.cursor, (cursor) =>
    listAuditDay(actor, { day, reveals, cursor, size: 50 }),
  );
  const t = createText(locale, "admin");
  const more = new URLSearchParams({ day, ...(reveals ? { what: "reveals" } : {}), cursor: page.next ?? "" });
  const caption = t("ledger.caption", { day: dateWords(day, locale, "full") });
  return (
    <>
      <ContextBar>
        <h1 className="text-staff-title">{caption}</h1>
        <Tag>{t("ledger.readOnly")}</Tag>
        <FindChain locale={locale} asked={asked} notFound={asked !== ""} />
        <span className="ml-auto">
          <LinkButton href={localHref(locale, `${path}/roots`)} size="staff">
            {t("ledger.roots")}
          </LinkButton>
        </span>
      </ContextBar>
      <div className="px-4">
        <FilterBar
          label={t("ledger.filters")}
          filters={[
            { kind: "day", name: "day", label: t("ledger.day"), unset: day },
            {
              kind: "choice",
              name: "what",
              label: t("ledger.what"),
              all: t("ledger.everything"),
              options: [{ value: "reveals", label: t("ledger.reveals") }],
            },
          ]}
        />
      </div>
      <div data-scroll className="min-h-0 flex-1 overflow-y-auto">
        {page.items.length === 0 ? (
          <div className="p-4">
            <Empty title={t("ledger.empty")}>{t("ledger.emptyNext")}</Empty>
          </div>
        ) : (
          <>
            <AuditList lines={page.items} caption={caption} locale={locale} />
            <div className="px-4">
              <More
                locale={locale}
                shown={page.items.length}
                href={page.next ? localHref(locale, `${path}?${more}`) : undefined}
              />
            </div>
          </>
        )}
      </div>
    </>
  );
}

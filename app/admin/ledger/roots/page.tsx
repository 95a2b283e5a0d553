import { RootTable } from "@/components/admin/root-table";
import { BackLink } from "@/components/approval/back-link";
import { ContextBar } from "@/components/patterns/staff-shell";
import { Empty } from "@/components/ui/empty";
import { LightMark } from "@/components/ui/light";
import { More } from "@/components/ui/more";
import { createText, localHref } from "@/lib/platform/i18n";
import { currentLocale } from "@/lib/platform/i18n/loaders";
import { checkSealedRoot, listSealedRoots } from "@/lib/supervision";
import { requireAuditor } from "../../keeper";

const path = "/admin/ledger/roots";

/** A number of a root from the address; undefined when it is none. */
const numberOf = (text: string | undefined): number | undefined =>
  text && /^\d{1,9}$/.test(text) ? Number(text) : undefined;

/** The seals of the ledger: a root every minute, each naming the one before, checked here. */
export default async function RootsPage(props: { searchParams: Promise<{ before?: string; check?: string }> }) {
  const [search, locale, actor] = [await props.searchParams, await currentLocale(), await requireAuditor(path)];
  const asked = numberOf(search.check);
  const before = numberOf(search.before) ?? (asked === undefined ? undefined : asked + 1);
  const [page, whole] = await Promise.all([
    listSealedRoots(actor, { before, size: 50 }),
    asked === undefined ? undefined : checkSealedRoot(actor, asked),
  ]);
  const t = createText(locale, "admin");
  const verdict = whole ? "rootWhole" : whole === null ? "noRoot" : "rootBroken";
  return (
    <>
      <ContextBar>
        <BackLink href={localHref(locale, "/admin/ledger")} label={t("ledger.back")} />
        <h1 className="text-staff-head">{t("ledger.rootsTitle")}</h1>
        {asked !== undefined && (
          <span role="status" className="inline-flex items-center gap-2 font-semibold text-staff">
            <LightMark kind={whole ? "green" : "red"} size={16} />
            {t(`ledger.${verdict}`, { n: asked })}
          </span>
        )}
      </ContextBar>
      <div data-scroll className="min-h-0 flex-1 overflow-y-auto">
        {page.items.length === 0 ? (
          <div className="p-4">
            <Empty title={t("ledger.noRoots")}>{t("ledger.noRootsNext")}</Empty>
          </div>
        ) : (
          <>
            <RootTable roots={page.items} locale={locale} />
            <div className="px-4">
              <More
                locale={locale}
                shown={page.items.length}
                href={page.next ? localHref(locale, `${path}?before=${page.next}`) : undefined}
                firstHref={before === undefined ? undefined : localHref(locale, path)}
              />
            </div>
          </>
        )}
      </div>
    </>
  );
}

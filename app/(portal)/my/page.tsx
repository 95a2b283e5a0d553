import type { Metadata } from "next";
import { CaseRows } from "@/components/cases/my/case-rows";
import { PageHeader } from "@/components/patterns/page-header";
import { Empty } from "@/components/ui/empty";
import { LinkButton } from "@/components/ui/link-button";
import { More } from "@/components/ui/more";
import { listMyCases } from "@/lib/cases";
import { requireActor } from "@/lib/identity/loaders";
import { firstOnBadCursor } from "@/lib/platform/api";
import { createText, localHref } from "@/lib/platform/i18n";
import { currentLocale } from "@/lib/platform/i18n/loaders";

export async function generateMetadata(): Promise<Metadata> {
  return { title: createText(await currentLocale(), "my")("title") };
}

/** A person's home: what waits for them first, then their cases, newest first, and the drafts. */
export default async function MyPage(props: { searchParams: Promise<{ cursor?: string }> }) {
  const [{ cursor }, locale] = await Promise.all([props.searchParams, currentLocale()]);
  const actor = await requireActor("/my");
  const page = await firstOnBadCursor(cursor, (after) =>
    listMyCases(actor, { size: 20, ...(after ? { cursor: after } : {}) }),
  );
  const t = createText(locale, "my");
  const waiting = page.items.filter((row) => row.state === "correcting" || row.state === "draft");
  const others = page.items.filter((row) => !waiting.includes(row));
  const href = (path: string) => localHref(locale, path);
  return (
    <div className="page-width pb-16">
      <PageHeader title={t("title")} lead={page.items.length > 0 ? undefined : t("list.lead")} />
      {page.items.length === 0 && (
        <Empty title={t("list.empty")}>
          <LinkButton href={href("/services")}>{t("list.find")}</LinkButton>
        </Empty>
      )}
      {waiting.length > 0 && (
        <section className="mb-9">
          <h2 className="mb-3 text-section">{t("list.waiting")}</h2>
          <CaseRows rows={waiting} locale={locale} />
        </section>
      )}
      {others.length > 0 && (
        <section>
          <h2 className="mb-3 text-section">{t("list.cases")}</h2>
          <CaseRows rows={others} locale={locale} />
        </section>
      )}
      {page.items.length > 0 && (
        <More
          locale={locale}
          shown={page.items.length}
          href={page.next ? href(`/my?cursor=${page.next}`) : undefined}
          firstHref={cursor ? href("/my") : undefined}
        />
      )}
    </div>
  );
}

import { BackLink } from "@/components/approval/back-link";
import { ContextBar } from "@/components/patterns/staff-shell";
import { alertLines } from "@/components/supervision/alert-lines";
import { AlertList } from "@/components/supervision/alert-list";
import { firstOnBadCursor } from "@/lib/platform/api";
import { createText, localHref } from "@/lib/platform/i18n";
import { currentLocale } from "@/lib/platform/i18n/loaders";
import { alerts } from "@/lib/supervision";
import { settle } from "../../actions";
import { requireApprover } from "../../approver";
import { type ListSearch, oneOf } from "../../list-search";

const path = "/approval/monitor/alerts";

/** What the department was warned of and has not seen to yet. */
export default async function BodyAlertsPage(props: { searchParams: Promise<ListSearch> }) {
  const [search, locale, actor] = [await props.searchParams, await currentLocale(), await requireApprover(path)];
  const t = createText(locale, "approval");
  const page = await firstOnBadCursor(oneOf(search, "cursor")?.slice(0, 200), (cursor) =>
    alerts(actor, { open: true, cursor, size: 50 }),
  );
  return (
    <>
      <ContextBar>
        <BackLink href={localHref(locale, "/approval/monitor")} label={t("nav.monitor")} />
        <h1 className="text-staff-title">{t("monitor.alertsTitle")}</h1>
      </ContextBar>
      <AlertList
        lines={alertLines(page.items, locale, "/approval/cases")}
        settle={settle}
        moreHref={page.next ? localHref(locale, `${path}?cursor=${encodeURIComponent(page.next)}`) : undefined}
      />
    </>
  );
}

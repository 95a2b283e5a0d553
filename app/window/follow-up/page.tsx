import { ContextBar } from "@/components/patterns/staff-shell";
import { alertLines } from "@/components/supervision/alert-lines";
import { AlertList } from "@/components/supervision/alert-list";
import { firstOnBadCursor } from "@/lib/platform/api";
import { createText, localHref } from "@/lib/platform/i18n";
import { currentLocale } from "@/lib/platform/i18n/loaders";
import { alerts } from "@/lib/supervision";
import { unreachedKinds } from "@/lib/supervision/contract";
import { requireClerk } from "../clerk";
import { settle } from "./actions";

const path = "/window/follow-up";

/** Whom a message or a parcel did not reach: the window calls, and notes what was done. */
export default async function FollowUpPage(props: { searchParams: Promise<{ cursor?: string }> }) {
  const { cursor: asked } = await props.searchParams;
  const [locale, actor] = [await currentLocale(), await requireClerk(path)];
  const page = await firstOnBadCursor(asked, (cursor) =>
    alerts(actor, { open: true, kinds: unreachedKinds, cursor, size: 50 }),
  );
  const t = createText(locale, "window");
  return (
    <>
      <ContextBar>
        <h1 className="text-staff-head">{t("followUp.title")}</h1>
        <span className="text-ink-2 text-table">{t("followUp.hint")}</span>
      </ContextBar>
      <AlertList
        lines={alertLines(page.items, locale, "/window/case")}
        settle={settle}
        empty={{ title: t("followUp.empty"), next: t("followUp.emptyNext") }}
        moreHref={page.next ? localHref(locale, `${path}?cursor=${encodeURIComponent(page.next)}`) : undefined}
      />
    </>
  );
}

import type { CaseView } from "@/lib/cases";
import type { LicenceView } from "@/lib/licences/contract";
import { createText, type Locale } from "@/lib/platform/i18n";
import { instantWords } from "../../ui/date-words";
import { Notice } from "../../ui/notice";
import { PaperLink } from "../case-timeline";
import { LicenceCards } from "./licence-cards";
import { OpenResult } from "./open-result";

type ParcelEvent = { state: string; time: string; text: string };

const isEvent = (one: unknown): one is ParcelEvent =>
  typeof one === "object" && one !== null && "time" in one && "text" in one;

/** The result and how it reaches the person: opened here, fetched with a code, or followed on its way. */
export function DeliveryPanel(props: {
  view: CaseView;
  licences: readonly LicenceView[];
  pickUpCode: string | null;
  locale: Locale;
}) {
  const { view, licences, locale } = props;
  const { delivery } = view;
  if (view.state !== "closed" && view.state !== "delivered") return null;
  const t = createText(locale, "my");
  const arrived = view.state === "delivered";
  const decision = view.papers.find(({ kind }) => kind === "decision-grant" || kind === "decision-deny");
  const events = Array.isArray(delivery?.events) ? delivery.events.filter(isEvent) : [];
  const why = view.outcome === "denied" ? view.decision : view.closing;
  const way = delivery?.way ?? "electronic";
  return (
    <section aria-labelledby="delivery-heading" className="grid gap-4">
      <h2 id="delivery-heading" className="text-section">
        {t(`result.${view.outcome ?? "granted"}`)}
      </h2>
      {why?.reason && (
        <Notice title={t("result.reason")}>
          {why.reason}
          {why.basis && <span className="block">{why.basis}</span>}
        </Notice>
      )}
      {!arrived && way === "electronic" && <OpenResult caseNo={view.caseNo ?? view.id} />}
      {!arrived && way === "pick-up" && props.pickUpCode && (
        <div className="rounded-card border-edge bg-surface px-5 py-4">
          <p className="text-ink-2 text-small">{t("delivery.code")}</p>
          <p className="text-big-date tabular-nums">{props.pickUpCode}</p>
          <p className="text-ink-2 text-small">{t("delivery.codeHow")}</p>
        </div>
      )}
      {way === "courier" && (
        <div className="rounded-card border-edge bg-surface px-5 py-4 text-small">
          <p className="font-semibold">
            {delivery?.trackingNo ? t("delivery.tracking", { number: delivery.trackingNo }) : t("delivery.ordering")}
          </p>
          <ol className="mt-2 grid gap-1.5">
            {[...events].reverse().map((event) => (
              <li key={`${event.time} ${event.text}`} className="flex flex-wrap gap-x-4">
                <span className="text-ink-2">{instantWords(event.time, locale)}</span>
                <span lang="zh-CN">{event.text}</span>
              </li>
            ))}
          </ol>
          {delivery?.state === "failed" && <p className="mt-2 text-red-text">{t("delivery.lost")}</p>}
        </div>
      )}
      {arrived && (
        <p className="text-small">{t("delivery.arrived", { at: instantWords(view.deliveredAt ?? "", locale) })}</p>
      )}
      {(arrived || way !== "electronic") && licences.length > 0 && (
        <LicenceCards licences={licences} locale={locale} level={3} />
      )}
      {decision && (
        <p className="text-small">
          <PaperLink paper={decision} locale={locale} />
        </p>
      )}
    </section>
  );
}

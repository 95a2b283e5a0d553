import { CircleCheck } from "lucide-react";
import type { CaseView } from "@/lib/cases";
import { createText, type Locale, localHref, say } from "@/lib/platform/i18n";
import { DateText } from "../../ui/date-text";
import { Icon } from "../../ui/icon";
import { LinkButton } from "../../ui/link-button";
import type { ShownClock } from "../case-clock";
import { ClockBand } from "../clock-band";
import { PaperWait } from "../paper-wait";
import { PrintButton } from "../print-button";

/** The page after submitting: what one must keep (the number), what one gets (the receipt), what comes and by when. */
export function SubmittedCase(props: { view: CaseView; shown: ShownClock; locale: Locale }) {
  const { view, locale } = props;
  const t = createText(locale, "apply");
  const number = view.caseNo ?? view.draftNo;
  const receipt = view.papers.find(({ kind }) => kind === "material-receipt" || kind === "submission-receipt");
  const online = view.state === "received";
  const due = props.shown.clock?.due;
  return (
    <main id="main" tabIndex={-1} className="page-width grid max-w-[56rem] gap-8 py-10 max-sm:py-6">
      <div>
        <p className="flex items-center gap-2 text-green-text">
          <Icon of={CircleCheck} size={24} />
          <span className="font-semibold">{t("done.ok")}</span>
        </p>
        <h1 className="mt-2 text-title">{t("done.heading", { name: say(view.service.name, locale) })}</h1>
        <dl className="mt-5 border-line border-y py-4">
          <dt className="text-ink-2 text-small">{t("done.number")}</dt>
          <dd className="text-big-date tabular-nums">{view.caseNoShown}</dd>
          <dd className="text-ink-2 text-small">{t("done.keep")}</dd>
        </dl>
      </div>
      <ClockBand shown={props.shown} locale={locale} />
      <section>
        <h2 className="text-section">{t("done.next")}</h2>
        <ol className="mt-3 grid gap-3 text-body">
          <li className="border-blue-600 border-l-[3px] pl-4">
            {due ? (
              <>
                <b className="font-semibold">
                  <DateText day={due} locale={locale} style="weekday" />
                </b>
                {t(online ? "done.byNotice" : "done.byReview")}
              </>
            ) : (
              t("done.soon")
            )}
          </li>
          <li className="border-line-2 border-l-[3px] pl-4">
            {view.applicant.phoneMasked ? t("done.told", { phone: view.applicant.phoneMasked }) : t("done.toldHere")}
          </li>
          <li className="border-line-2 border-l-[3px] pl-4">{t(online ? "done.then" : "done.thenWindow")}</li>
        </ol>
      </section>
      <p data-print="none" className="flex flex-wrap gap-3">
        <LinkButton href={localHref(locale, `/my/cases/${number}`)} variant="solid" size="citizen" prefetch={false}>
          {t("done.follow")}
        </LinkButton>
        {receipt ? (
          <PaperWait
            caseRef={number}
            paper={receipt}
            words={{ ready: t("done.receipt"), making: t("done.receiptMaking") }}
          />
        ) : (
          <PrintButton size="citizen">{t("done.print")}</PrintButton>
        )}
        <LinkButton href={localHref(locale, "/")} variant="text" size="citizen">
          {t("done.home")}
        </LinkButton>
      </p>
    </main>
  );
}

import { BackLink } from "@/components/approval/back-link";
import { CaseFile } from "@/components/approval/case-file";
import { clockAmount, stateWords } from "@/components/cases/case-words";
import { ContextBar } from "@/components/patterns/staff-shell";
import { LedgerTable } from "@/components/supervision/ledger-table";
import { dateWords, instantWords } from "@/components/ui/date-words";
import { Light } from "@/components/ui/light";
import { Notice } from "@/components/ui/notice";
import { Tag } from "@/components/ui/tag";
import { getCaseFile, listConfirmedNotices } from "@/lib/cases";
import { createText, localHref, say } from "@/lib/platform/i18n";
import { currentLocale } from "@/lib/platform/i18n/loaders";
import { checkChain, readLedger } from "@/lib/platform/ledger";
import { casePartsOf } from "../../../../approval/case-parts";
import { orNotFound } from "../../../../approval/found";
import { requireOfficer } from "../../../officer";

/** A case as an officer reads it: everything, nothing to press, and the ledger behind its light. */
export default async function WatchedCasePage(props: { params: Promise<{ caseNo: string }> }) {
  const caseNo = decodeURIComponent((await props.params).caseNo);
  const locale = await currentLocale();
  const actor = await requireOfficer(`/supervision/cases/${caseNo}`);
  const file = await orNotFound(getCaseFile(actor, caseNo));
  const { view } = file;
  const subject = { type: "case" as const, id: view.id };
  const [parts, ledger, chain, notices] = await Promise.all([
    casePartsOf(file),
    readLedger(subject),
    checkChain(subject),
    listConfirmedNotices(actor, view.id),
  ]);
  const t = createText(locale, "supervision");
  const { clock, light, today } = parts.clock;
  return (
    <>
      <ContextBar>
        <BackLink href={localHref(locale, "/supervision/cases")} label={t("case.back")} />
        <h1 className="text-staff-head">{say(view.service.name, locale)}</h1>
        <Tag>{t("case.readOnly")}</Tag>
        <span className="text-ink-2 text-table">
          {view.caseNoShown ?? view.draftNo} · {say(view.department.name, locale)} · {stateWords(view, locale)}
        </span>
        {clock && (
          <span className="ml-auto inline-flex flex-wrap items-baseline gap-x-2">
            <Light kind={light} locale={locale} amount={clockAmount(clock, locale, today)} className="font-semibold" />
            {clock.due && createText(locale, "approval")("case.due", { day: dateWords(clock.due, locale) })}
          </span>
        )}
      </ContextBar>
      <div data-scroll className="min-h-0 flex-1 overflow-y-auto bg-ground">
        {notices.map((notice) => (
          <div key={notice.round} className="px-4 pt-4 lg:px-6">
            <Notice
              tone="amber"
              title={t("case.second", {
                at: instantWords(notice.at, locale),
                by: notice.by,
              })}
            >
              {t("case.secondReason")}
              <span lang="zh-CN">{notice.reason}</span>
            </Notice>
          </div>
        ))}
        <CaseFile
          view={view}
          parts={parts}
          locale={locale}
          purpose="supervision"
          ledger={<LedgerTable entries={ledger} chain={chain} locale={locale} />}
        />
      </div>
    </>
  );
}

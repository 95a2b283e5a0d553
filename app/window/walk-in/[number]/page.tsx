import Link from "next/link";
import { redirect } from "next/navigation";
import type { ReactNode } from "react";
import { paperName } from "@/components/cases/paper-name";
import { ContextBar, Panel, Panels } from "@/components/patterns/staff-shell";
import { instantWords } from "@/components/ui/date-words";
import { WalkInActs } from "@/components/window/walk-in-acts";
import { findWindowPlace, getWalkIn, listReceivingBodies } from "@/lib/cases";
import { formatCaseNo, formatDocumentNo } from "@/lib/platform/codes";
import { createText, localHref, say } from "@/lib/platform/i18n";
import { currentLocale } from "@/lib/platform/i18n/loaders";
import { orNotFound, requireClerk } from "../../clerk";
import { lookUp } from "../../find/actions";
import { convert, handOver } from "../actions";

/** One receipt, as it is printed and handed to the person, and what may be done with it. */
export default async function WalkInPage(props: { params: Promise<{ number: string }> }) {
  const { number } = await props.params;
  const actor = await requireClerk(`/window/walk-in/${number}`);
  const locale = await currentLocale();
  const [receipt, bodies, place] = await Promise.all([
    orNotFound(getWalkIn(actor, number)),
    listReceivingBodies(actor),
    findWindowPlace(actor),
  ]);
  if (receipt.number !== number) redirect(localHref(locale, `/window/walk-in/${receipt.number}`));
  const t = createText(locale, "window");
  const typed = (words: string) => <span lang="zh-CN">{words}</span>;
  const facts: [string, ReactNode][] = [
    [t("walkIn.head.number"), formatDocumentNo(receipt.number)],
    [t("walkIn.head.matter"), typed(receipt.matter)],
    [t("walkIn.head.applicant"), receipt.subjectMasked],
    [t("walkIn.head.received"), instantWords(receipt.receivedAt, locale)],
    [t("walkIn.receiver"), [say(receipt.body, locale), place?.window, receipt.receivedBy].filter(Boolean).join(" ")],
    ...(receipt.note ? [[t("walkIn.note"), typed(receipt.note)] satisfies [string, ReactNode]] : []),
    [
      t("walkIn.head.where"),
      receipt.handedTo && receipt.handedAt
        ? `${t("walkIn.handedTo", { body: say(receipt.handedTo, locale) })} ${instantWords(receipt.handedAt, locale)}`
        : receipt.caseNo
          ? t("walkIn.became", { number: formatCaseNo(receipt.caseNo) })
          : t("walkIn.here"),
    ],
  ];
  return (
    <>
      <ContextBar>
        <h1 className="text-staff-head">{t("walkIn.one", { number: formatDocumentNo(receipt.number) })}</h1>
        <span className="text-ink-2 text-table">{t("walkIn.noClock")}</span>
        {receipt.caseNo && (
          <Link className="link ml-auto" href={localHref(locale, `/window/case/${receipt.caseNo}`)}>
            {t("walkIn.became", { number: formatCaseNo(receipt.caseNo) })}
          </Link>
        )}
      </ContextBar>
      <Panels>
        <Panel title={t("walkIn.receipt")} className="min-w-0 flex-1">
          <article className="mx-auto max-w-2xl px-6 py-6">
            <p className="text-center font-semibold text-staff-head">{say(receipt.body, locale)}</p>
            <h2 className="mb-4 text-center font-semibold text-staff-title">{t("walkIn.receipt")}</h2>
            <dl className="grid grid-cols-[8rem_1fr] gap-y-2 text-staff">
              {facts.map(([term, value]) => (
                <div key={term} className="contents">
                  <dt className="text-ink-2">{term}</dt>
                  <dd>{value}</dd>
                </div>
              ))}
            </dl>
            <table className="mt-4 w-full border-collapse text-staff">
              <caption className="mb-1 text-left font-semibold">{t("panel.4")}</caption>
              <thead>
                <tr>
                  {[t("walkIn.material"), t("walkIn.form"), t("walkIn.count")].map((head) => (
                    <th key={head} scope="col" className="border border-line-2 bg-sunken px-3 py-1.5 text-left">
                      {head}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {receipt.materials.map((material) => (
                  <tr key={`${material.name}-${material.form}`}>
                    <td className="border border-line-2 px-3 py-1.5">{typed(material.name)}</td>
                    <td className="border border-line-2 px-3 py-1.5">{t(`walkIn.${material.form}`)}</td>
                    <td className="border border-line-2 px-3 py-1.5 text-right">{material.count}</td>
                  </tr>
                ))}
              </tbody>
            </table>
            <p className="mt-4 text-ink-2 text-table">{t("walkIn.foot")}</p>
          </article>
        </Panel>
        <Panel title={t("walkIn.acts")} className="lg:w-[360px] lg:shrink-0">
          <WalkInActs
            number={receipt.number}
            open={!receipt.handedTo && !receipt.caseNo}
            bodies={bodies}
            papers={receipt.papers.map((paper) => ({
              number: paper.number,
              name: paperName(paper, locale),
              made: paper.madeAt !== null,
            }))}
            handOver={handOver}
            convert={convert}
            lookUp={lookUp}
          />
        </Panel>
      </Panels>
    </>
  );
}

import type { LimitOfRow, RequestRow } from "@/lib/cases";
import { formatCaseNo } from "@/lib/platform/codes";
import { createText, type Locale, localHref, say } from "@/lib/platform/i18n";
import { instantWords } from "../ui/date-words";
import { Light } from "../ui/light";
import { LinkButton } from "../ui/link-button";
import { limitWords } from "./work-rows";

type Hold = "special" | "supplement" | "transfer" | "halt";

/** What was asked for, in words: 申请中止（预计 30 个工作日） · 申请延期 5 个工作日. */
export function requestWords(request: Pick<RequestRow, "kind" | "hold" | "days">, locale: Locale): string {
  const t = createText(locale, "approval");
  if (request.kind === "extension") return t("request.extension", { n: request.days });
  const kind = createText(locale, "cases")(`hold.${request.hold as Hold}`);
  return `${t("request.hold", { kind })} · ${t("request.days", { n: request.days })}`;
}

/** Holds and extensions that wait for the chief, oldest first: a ruled list that reads the same on a phone. */
export function RequestTable(props: {
  requests: readonly RequestRow[];
  limits: Record<string, LimitOfRow>;
  locale: Locale;
  today: string;
}) {
  const { requests, locale, today } = props;
  const limitOf = (row: RequestRow["case"]) => limitWords(props.limits[row.id], row.light, { today, locale });
  const t = createText(locale, "approval");
  if (requests.length === 0) return null;
  return (
    <section aria-labelledby="requests">
      <h2 id="requests" className="border-line border-b bg-sunken px-7 py-1.5 text-panel max-md:px-4">
        {t("list.group.requests")} <span className="font-normal text-ink-2">{requests.length}</span>
      </h2>
      <ul className="divide-y divide-line border-line-2 border-b px-4">
        {requests.map((request) => (
          <li
            key={request.id}
            className="grid items-center gap-x-4 gap-y-1 px-3 py-2 text-table md:grid-cols-[minmax(13rem,1.2fr)_minmax(10rem,1fr)_minmax(12rem,1.6fr)_auto_auto] max-md:px-0"
          >
            <span>
              <b className="font-semibold text-staff">{requestWords(request, locale)}</b>
              <span className="block text-ink-2">
                {t("request.by", { name: request.askedBy, at: instantWords(request.askedAt, locale, "table") })}
              </span>
            </span>
            <span>
              {say(request.case.serviceName, locale)}
              <span className="block text-ink-2">
                {request.case.subjectMasked} · {request.case.caseNo ? formatCaseNo(request.case.caseNo) : ""}
              </span>
            </span>
            <span className="text-ink-2">{request.reason}</span>
            <LimitLight {...limitOf(request.case)} locale={locale} />
            <LinkButton
              size="staff"
              href={localHref(locale, `/approval/cases/${request.case.caseNo ?? request.case.draftNo}`)}
            >
              {t("request.see")}
            </LinkButton>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The light with what brought it, in the words of the list below: 本环节超期 · 全程剩 4 个工作日. */
function LimitLight(props: Pick<ReturnType<typeof limitWords>, "light" | "lightWord" | "amount"> & { locale: Locale }) {
  const { light, lightWord, amount, locale } = props;
  return <Light kind={light} locale={locale} word={lightWord ?? undefined} amount={amount ?? undefined} />;
}

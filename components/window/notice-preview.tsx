"use client";
import { DateText } from "../ui/date-text";
import { useLocale, useText } from "../ui/locale";

export type NoticeLine = { key: string; name: string; reason: string };

/** The correction notice as it will read, written by the verdicts themselves. It can be sent once (行政许可法 art. 32(4)). */
export function NoticePreview(props: {
  body: string;
  service: string;
  applicant: string;
  lines: NoticeLine[];
  replyBy: string;
}) {
  const locale = useLocale();
  const t = useText("window");
  return (
    <div className="bg-line/50 p-4">
      <article
        aria-label={t("notice.title")}
        className="border border-line-2 bg-surface px-5 py-4 font-serif text-table leading-6"
      >
        <p className="text-center font-semibold text-seal-red text-staff">{props.body}</p>
        <hr className="my-2 border-seal-red" />
        <h3 className="text-center font-semibold text-staff">{t("notice.title")}</h3>
        <p className="mt-2">{t("notice.to", { name: props.applicant })}</p>
        <p className="indent-8">{t("notice.lead", { service: props.service, n: props.lines.length })}</p>
        <ol className="list-decimal pl-8">
          {props.lines.map((line) => (
            <li key={line.key}>
              <b>{line.name}</b>
              {t("notice.colon")}
              {line.reason || <span className="text-red-text">{t("notice.reasonMissing")}</span>}
            </li>
          ))}
        </ol>
        <p className="indent-8">
          {t("notice.before")} <b>{<DateText day={props.replyBy} locale={locale} style="full" />}</b>{" "}
          {t("notice.after")}
        </p>
      </article>
    </div>
  );
}

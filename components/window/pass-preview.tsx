"use client";
import { DateText } from "../ui/date-text";
import { useLocale, useText } from "../ui/locale";

/** What the applicant is told when the pre-review passes (预受理): what to bring, where, until when. */
export function PassPreview(props: { bring: string[]; where: string; until: string }) {
  const locale = useLocale();
  const t = useText("window");
  return (
    <dl className="grid gap-2 px-4 py-3 text-table">
      <div>
        <dt className="text-ink-2">{t("pass.bring")}</dt>
        <dd>
          {props.bring.length > 0 ? (
            <ul className="list-disc pl-5">
              {props.bring.map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
          ) : (
            t("pass.nothing")
          )}
        </dd>
      </div>
      <div>
        <dt className="text-ink-2">{t("pass.where")}</dt>
        <dd>{props.where}</dd>
      </div>
      <div>
        <dt className="text-ink-2">{t("pass.until")}</dt>
        <dd>
          <b className="font-semibold">
            <DateText day={props.until} locale={locale} style="weekday" />
          </b>
        </dd>
      </div>
    </dl>
  );
}

import { CircleCheck, CircleMinus, CircleX } from "lucide-react";
import { DefinitionList } from "@/components/patterns/definition-list";
import { classNames } from "@/components/ui/class-names";
import { dateWords, instantWords } from "@/components/ui/date-words";
import { Icon } from "@/components/ui/icon";
import { LightMark } from "@/components/ui/light";
import type { Verdict, Verification, VerifiedDocument } from "@/lib/licences/contract";
import { daysBetween } from "@/lib/platform/clock";
import { formatDocumentNo } from "@/lib/platform/codes";
import { createText, type Locale, say } from "@/lib/platform/i18n";
import { paperName } from "../cases/paper-name";
import { PrintButton } from "../cases/print-button";
import { QrCode } from "../catalogue/qr-code";
import { ChangedFile } from "./changed-file";
import { type Check, checksOf } from "./checks-of";

const looks: Record<Verdict, { light: "green" | "yellow" | "red" | "stopped"; frame: string; title: string }> = {
  valid: { light: "green", frame: "border-green-mark bg-green-50", title: "text-green-text" },
  changed: { light: "red", frame: "border-red-mark bg-red-50", title: "text-red-text" },
  revoked: { light: "red", frame: "border-red-mark bg-red-50", title: "text-red-text" },
  expired: { light: "yellow", frame: "border-amber-mark bg-amber-50", title: "text-amber-text" },
  unknown: { light: "stopped", frame: "border-slate-text bg-slate-50", title: "text-slate-text" },
};

type Props = {
  verification: Verification;
  /** A file was looked at, or only a number typed. */
  by: "number" | "file";
  locale: Locale;
  today: string;
  /** When one asked, ISO. */
  at: string;
  address?: string;
};

function titleOf(document: VerifiedDocument, locale: Locale): string {
  if (document.kind === "licence") return say(document.title, locale);
  return paperName({ kind: document.paperKind, title: document.title.zh }, locale);
}

/** The sentence under the verdict: who issued it, whether it was changed, how long it is good. */
function sentenceOf({ verification, by, locale, today }: Props): string {
  const t = createText(locale, "verify");
  const { verdict, document } = verification;
  if (!document)
    return t(verdict === "changed" ? "says.changedUnknown" : by === "file" ? "says.unknownFile" : "says.unknown");
  const issuer = say(document.issuer, locale);
  const differing = (verification.compared ?? []).filter(({ differs }) => differs);
  if (verdict === "changed" && differing.length > 0)
    return t(differing.length === 1 ? "says.differsOne" : "says.differs", {
      n: differing.length,
      names: differing.map(({ label }) => say(label, locale)).join(locale === "en" ? ", " : "、"),
    });
  if (verdict === "changed") return t("says.changed", { name: titleOf(document, locale) });
  if (verdict === "expired") return t("says.expired", { day: dateWords(document.validTo ?? "", locale, "full") });
  if (verdict === "revoked")
    return t(`says.${document.status === "valid" ? "revoked" : document.status}`, {
      day: dateWords(document.statusOn ?? "", locale, "full"),
    });
  const issued = t(by === "file" ? "says.validFile" : "says.valid", { issuer });
  return document.validTo ? `${issued}${t("says.left", { n: daysBetween(today, document.validTo) })}` : issued;
}

/** Each check's own type says which sentences it has; the template cannot. */
type CheckKey = Parameters<ReturnType<typeof createText<"verify">>>[0];

const checkIcons = { passed: CircleCheck, failed: CircleX, skipped: CircleMinus } as const;

function CheckLine(props: { check: Check; locale: Locale }) {
  const { check } = props;
  const t = createText(props.locale, "verify");
  const colour = { passed: "text-green-text", failed: "text-red-text", skipped: "text-ink-3" }[check.state];
  return (
    <li className="flex items-start gap-3 border-line border-b py-3">
      <Icon of={checkIcons[check.state]} className={`mt-0.5 ${colour}`} />
      <span className="min-w-0 flex-1">
        <b className="block font-semibold text-body">{t(`check.${check.key}.title`)}</b>
        <span className="text-ink-2 text-small">{t(`check.${check.key}.${check.says}` as CheckKey)}</span>
      </span>
      <span
        className={classNames(
          "shrink-0 text-small",
          check.state === "failed" ? "font-semibold text-red-text" : "text-ink-2",
        )}
      >
        {t(`check.${check.state}`)}
      </span>
    </li>
  );
}

/** The verdict in words, what is registered, what was checked, and what to do (pictures 14a, 14b). */
export function VerdictView(props: Props) {
  const { verification, locale } = props;
  const t = createText(locale, "verify");
  const { verdict, document, signature } = verification;
  const look = looks[verdict];
  return (
    <div className="grid gap-x-14 gap-y-8 lg:grid-cols-[minmax(0,1fr)_336px] large:grid-cols-1">
      <div className="grid content-start gap-8">
        <section
          role="status"
          className={classNames(
            "flex items-center gap-7 rounded-card border-2 px-8 py-7 max-sm:gap-4 max-sm:px-4",
            look.frame,
          )}
        >
          <LightMark kind={look.light} size={56} />
          <div className="min-w-0">
            <h2 className={classNames("text-title", look.title)}>{t(`verdict.${verdict}`)}</h2>
            <p className="text-body">{sentenceOf(props)}</p>
          </div>
        </section>
        {document && (
          <section>
            <h2 className="mb-2 text-section">
              {t(verdict === "changed" ? "registered.original" : "registered.title")}
            </h2>
            <DefinitionList
              items={[
                { term: t("registered.document"), value: titleOf(document, locale) },
                { term: t("registered.holder"), value: document.holderMasked },
                { term: t("registered.item"), value: say(document.item, locale) },
                {
                  term: t("registered.issued"),
                  value: `${say(document.issuer, locale)} · ${signature?.at ? instantWords(signature.at, locale, "full") : dateWords(document.issuedOn, locale, "full")}`,
                },
                ...(document.number ? [{ term: t("registered.number"), value: document.number }] : []),
                ...(document.identifier ? [{ term: t("registered.identifier"), value: document.identifier }] : []),
                ...(document.validFrom
                  ? [
                      {
                        term: t("registered.validity"),
                        value: document.validTo
                          ? t("registered.fromTo", {
                              from: dateWords(document.validFrom, locale, "full"),
                              to: dateWords(document.validTo, locale, "full"),
                            })
                          : t("registered.noEnd", { from: dateWords(document.validFrom, locale, "full") }),
                      },
                    ]
                  : []),
                { term: t("registered.status"), value: t(`status.${document.status}`) },
              ]}
            />
          </section>
        )}
        {!document && signature && (
          <p className="text-body">
            {t("signedBy", { by: signature.by, at: signature.at ? instantWords(signature.at, locale, "full") : "–" })}
          </p>
        )}
        <section>
          <h2 className="mb-2 text-section">{t("check.title")}</h2>
          <ul>
            {checksOf(verification, props.by).map((check) => (
              <CheckLine key={check.key} check={check} locale={locale} />
            ))}
          </ul>
        </section>
        <section>
          <h2 className="mb-2 text-section">{t("todo.title")}</h2>
          <p className="max-w-[42em] text-body">{t(`todo.${verdict}`)}</p>
        </section>
      </div>
      <aside className="grid content-start gap-4 text-small">
        {document && <ChangedFile title={document.title.zh} lines={verification.compared ?? []} locale={locale} />}
        {document && (
          <div className="rounded-card border-edge bg-surface px-6 py-6">
            <p className="text-ink-2">{t("card.number")}</p>
            <p className="break-words font-semibold tabular-nums">{formatDocumentNo(document.documentNo)}</p>
            {props.address && (
              <div className="mt-4">
                <QrCode text={props.address} label={t("card.qr")} size={112} />
              </div>
            )}
          </div>
        )}
        <p className="text-ink-2">{t("card.at", { at: instantWords(props.at, locale, "full") })}</p>
        {props.by === "file" && <p className="text-ink-2">{t("card.fileGone")}</p>}
        <p data-print="none">
          <PrintButton>{t("card.print")}</PrintButton>
        </p>
      </aside>
    </div>
  );
}

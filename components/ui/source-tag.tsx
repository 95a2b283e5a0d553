import { CircleAlert, History, Link2, PencilLine, Signature } from "lucide-react";
import { useId } from "react";
import type { Locale } from "@/lib/platform/i18n/locale";
import { instantWords } from "./date-words";
import { Icon } from "./icon";
import { type TagTone, tagTones } from "./tag";
import { viewText } from "./view-text";

/** Where a value or a paper comes from. The first four are what is stored with a value; `failed` is what a screen
 *  says when the call that should have brought it brought nothing. `at` is an instant (Date or ISO text). */
export type TagSource = {
  kind: "typed" | "extracted" | "inherited" | "promised" | "failed";
  by?: string;
  body?: string;
  callNo?: string;
  at?: Date | string;
  proof?: string;
  from?: string;
  /** failed only: what happened, in words. */
  why?: string;
};

const looks: Record<TagSource["kind"], { tone: TagTone; icon: typeof Link2 }> = {
  extracted: { tone: "blue", icon: Link2 },
  inherited: { tone: "slate", icon: History },
  typed: { tone: "plain", icon: PencilLine },
  promised: { tone: "dashed", icon: Signature },
  failed: { tone: "red", icon: CircleAlert },
};

const isRole = (by: string): by is "applicant" | "window" => by === "applicant" || by === "window";

function ownLabel(source: TagSource, t: ReturnType<typeof viewText>): string {
  if (source.kind === "extracted" && source.body) return source.body;
  if (source.kind === "typed" && source.by === "applicant") return t("source.typedByApplicant");
  if (source.kind === "typed" && source.by === "window") return t("source.typedByWindow");
  return t(`source.${source.kind}`);
}

/** 来源标签. Says in a word or two where a value comes from; pressing it opens who, which call, when. The pop-over is
 *  the browser's own, so a screen with fifty values pays nothing for it. In print only the tag remains. */
export function SourceTag(props: {
  source: TagSource;
  locale: Locale;
  /** Other words on the tag: 登记库, 上次办件, 窗口录入, 自动生成. */
  label?: string;
}) {
  const { source, locale } = props;
  const id = useId();
  const t = viewText(locale);
  const { tone, icon } = looks[source.kind];
  const label = props.label ?? ownLabel(source, t);
  const facts: [string, string][] = [
    [t("source.body"), source.body],
    [t("source.by"), source.by && (isRole(source.by) ? t(`source.${source.by}`) : source.by)],
    [t("source.from"), source.from],
    [t("source.callNo"), source.callNo],
    [t("source.at"), source.at && instantWords(source.at, locale)],
    [t("source.proof"), source.proof],
    [t("source.why"), source.why],
  ].flatMap(([term, value]) => (term && value ? [[term, value] as [string, string]] : []));

  return (
    <>
      <button
        type="button"
        popoverTarget={id}
        data-source={source.kind}
        className={`${tagTones[tone]} relative after:absolute after:-inset-1 hover:border-ink-3`}
      >
        <Icon of={icon} size={14} />
        <span className="sr-only">{t("source.prefix")}</span>
        <span>{label}</span>
      </button>
      <span
        id={id}
        popover="auto"
        className="max-w-80 rounded-note bg-surface p-4 text-left text-small text-ink shadow-overlay"
      >
        <b className="block">{t(`source.means.${source.kind}`)}</b>
        <span className="mt-2 grid grid-cols-[auto_1fr] gap-x-4 gap-y-1">
          {facts.map(([term, value]) => (
            <span key={term} className="contents">
              <span className="text-ink-3">{term}</span>
              <span className="break-words">{value}</span>
            </span>
          ))}
        </span>
      </span>
    </>
  );
}

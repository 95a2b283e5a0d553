import Link from "next/link";
import type { MessageView } from "@/lib/notify/contract";
import { createText, type Locale, localHref } from "@/lib/platform/i18n";
import { instantWords } from "../../ui/date-words";
import { Tag } from "../../ui/tag";

const tones = { queued: "plain", sent: "plain", delivered: "green", failed: "red" } as const;

/** Messages, newest first: what was said, of which case, and whether the text message or mail arrived. */
export function MessageRows(props: { items: readonly MessageView[]; locale: Locale }) {
  const { locale } = props;
  const t = createText(locale, "my");
  return (
    <ul className="divide-y divide-line border-line border-y">
      {props.items.map((message) => (
        <li key={message.id} className="py-4">
          <div className="flex flex-wrap items-baseline justify-between gap-x-6">
            <h2 className={`text-body ${message.readAt ? "font-medium text-ink-2" : "font-semibold"}`}>
              {!message.readAt && <span className="mr-2 text-blue-600">{t("messages.new")}</span>}
              {message.title}
            </h2>
            <span className="text-caption text-ink-2">{instantWords(message.at, locale)}</span>
          </div>
          <p className="max-w-[42em] text-small">{message.text}</p>
          <p className="mt-1.5 flex flex-wrap items-center gap-2">
            {message.sent.map((way) => (
              <Tag key={way.channel} tone={tones[way.state]}>
                {t(`messages.channel.${way.channel}`)} · {t(`messages.state.${way.state}`)}
              </Tag>
            ))}
            {message.caseId && (
              <Link
                href={localHref(locale, `/my/cases/${message.caseId}`)}
                prefetch={false}
                className="quiet-link py-1 text-small"
              >
                {t("messages.toCase")}
                <span className="sr-only"> {message.title}</span>
              </Link>
            )}
          </p>
        </li>
      ))}
    </ul>
  );
}

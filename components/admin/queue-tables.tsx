import type { FailedCall, FailedMessage, FailedParcel } from "@/lib/exchange";
import type { Acted } from "@/lib/platform/actions";
import { createText, type Locale } from "@/lib/platform/i18n";
import { instantWords } from "../ui/date-words";
import { Empty } from "../ui/empty";
import { Cell, HeadCell, Row, Table, TableHead } from "../ui/table";
import { reasonWords, systemWords } from "./admin-words";
import { SendAgain } from "./send-again";

type Send = (id: string) => Promise<Acted<null>>;

function Nothing(props: { title: string; next?: string }) {
  return (
    <div className="p-4">
      <Empty title={props.title}>{props.next}</Empty>
    </div>
  );
}

type NoticeKey = Parameters<ReturnType<typeof createText<"notify">>>[0];

/** What a message was about, by the title of its kind. */
function aboutWords(template: string, locale: Locale): string {
  const key = `${template}.title`;
  const said = createText(locale, "notify")(key as NoticeKey, { count: "…" });
  // A code has no title: it goes to a phone and is not kept in the mailbox.
  if (template === "sms-code") return createText(locale, "admin")("exchange.sms-code");
  return said === key ? template : said;
}

/** Messages that did not arrive: what is still tried by itself, and what waits for a person. */
export function MessageTable(props: { messages: readonly FailedMessage[]; locale: Locale; send: Send }) {
  const { messages, locale } = props;
  const t = createText(locale, "admin");
  if (messages.length === 0) return <Nothing title={t("exchange.noMessages")} next={t("exchange.noMessagesNext")} />;
  return (
    <Table dense caption={t("exchange.messages")}>
      <TableHead>
        <HeadCell className="whitespace-nowrap">{t("exchange.channel")}</HeadCell>
        <HeadCell className="whitespace-nowrap">{t("exchange.what")}</HeadCell>
        <HeadCell className="whitespace-nowrap">{t("exchange.reason")}</HeadCell>
        <HeadCell className="whitespace-nowrap">{t("exchange.state")}</HeadCell>
        <HeadCell numeric className="whitespace-nowrap">
          {t("exchange.attempts")}
        </HeadCell>
        <HeadCell className="whitespace-nowrap">{t("exchange.written")}</HeadCell>
        <HeadCell className="whitespace-nowrap">
          <span className="sr-only">{t("exchange.resend")}</span>
        </HeadCell>
      </TableHead>
      <tbody>
        {messages.map((one) => (
          <Row key={one.id}>
            <Cell className="whitespace-nowrap">{systemWords(one.channel, locale)}</Cell>
            <Cell className="min-w-40 font-medium">{aboutWords(one.template, locale)}</Cell>
            <Cell className="min-w-32">{one.failure && reasonWords(one.failure, locale)}</Cell>
            <Cell className="whitespace-nowrap text-ink-2">
              {t(one.state === "failed" ? "exchange.failed" : "exchange.waiting")}
            </Cell>
            <Cell numeric>{one.attempts}</Cell>
            <Cell className="whitespace-nowrap">{instantWords(one.createdAt, locale, "table")}</Cell>
            <Cell className="text-right">
              {one.state === "failed" && (
                <SendAgain id={one.id} label={t("exchange.resend")} done={t("exchange.resent")} send={props.send} />
              )}
            </Cell>
          </Row>
        ))}
      </tbody>
    </Table>
  );
}

/** Parcels that were lost or could not be ordered. */
export function ParcelTable(props: { parcels: readonly FailedParcel[]; locale: Locale; send: Send }) {
  const { parcels, locale } = props;
  const t = createText(locale, "admin");
  if (parcels.length === 0) return <Nothing title={t("exchange.noParcels")} next={t("exchange.noParcelsNext")} />;
  return (
    <Table dense caption={t("exchange.parcels")}>
      <TableHead>
        <HeadCell className="whitespace-nowrap">{t("exchange.tracking")}</HeadCell>
        <HeadCell className="whitespace-nowrap">{t("exchange.reason")}</HeadCell>
        <HeadCell className="whitespace-nowrap">{t("exchange.state")}</HeadCell>
        <HeadCell className="whitespace-nowrap">{t("exchange.written")}</HeadCell>
        <HeadCell className="whitespace-nowrap">
          <span className="sr-only">{t("exchange.resendParcel")}</span>
        </HeadCell>
      </TableHead>
      <tbody>
        {parcels.map((one) => (
          <Row key={one.id}>
            <Cell className="font-mono text-fine">{one.trackingNo ?? t("exchange.noTracking")}</Cell>
            <Cell className="min-w-32 font-medium">{one.failure && reasonWords(one.failure, locale)}</Cell>
            <Cell className="whitespace-nowrap text-ink-2">
              {t(one.state === "failed" ? "exchange.failed" : "exchange.waiting")}
            </Cell>
            <Cell className="whitespace-nowrap">{instantWords(one.createdAt, locale, "table")}</Cell>
            <Cell className="text-right">
              {one.state === "failed" && (
                <SendAgain
                  id={one.id}
                  label={t("exchange.resendParcel")}
                  done={t("exchange.parcelResent")}
                  send={props.send}
                />
              )}
            </Cell>
          </Row>
        ))}
      </tbody>
    </Table>
  );
}

/** Calls of the last day to which an outside system gave nothing. */
export function CallTable(props: { calls: readonly FailedCall[]; locale: Locale }) {
  const { calls, locale } = props;
  const t = createText(locale, "admin");
  if (calls.length === 0) return <Nothing title={t("exchange.noFailedCalls")} />;
  return (
    <Table dense caption={t("exchange.failedCalls")}>
      <TableHead>
        <HeadCell className="whitespace-nowrap">{t("exchange.at")}</HeadCell>
        <HeadCell className="whitespace-nowrap">{t("exchange.system")}</HeadCell>
        <HeadCell className="whitespace-nowrap">{t("exchange.target")}</HeadCell>
        <HeadCell className="whitespace-nowrap">{t("exchange.reason")}</HeadCell>
        <HeadCell numeric className="whitespace-nowrap">
          {t("exchange.took")}
        </HeadCell>
        <HeadCell className="whitespace-nowrap">{t("exchange.callNo")}</HeadCell>
      </TableHead>
      <tbody>
        {calls.map((one) => (
          <Row key={one.callNo}>
            <Cell className="whitespace-nowrap">{instantWords(one.at, locale, "table")}</Cell>
            <Cell className="whitespace-nowrap">{systemWords(one.system, locale)}</Cell>
            <Cell className="font-mono text-fine">{one.target}</Cell>
            <Cell className="min-w-32">{one.reason && reasonWords(one.reason, locale)}</Cell>
            <Cell numeric className="whitespace-nowrap">
              {t("exchange.ms", { ms: one.ms })}
            </Cell>
            <Cell className="font-mono text-fine text-ink-2">{one.callNo}</Cell>
          </Row>
        ))}
      </tbody>
    </Table>
  );
}

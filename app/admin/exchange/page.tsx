import { AdminGround, AdminPart } from "@/components/admin/page-parts";
import { CallTable, MessageTable, ParcelTable } from "@/components/admin/queue-tables";
import { SystemTable } from "@/components/admin/system-table";
import { ContextBar } from "@/components/patterns/staff-shell";
import { listExchangeQueue, listSystemHealth } from "@/lib/exchange";
import { createText } from "@/lib/platform/i18n";
import { currentLocale } from "@/lib/platform/i18n/loaders";
import { sendMessageAgain, sendParcelAgain } from "../actions";
import { requireAdministrator } from "../keeper";

const most = 100;

/** The outside systems, and the queue of what did not reach anybody: each thing can be sent again. */
export default async function ExchangePage() {
  const [locale, actor] = [await currentLocale(), await requireAdministrator("/admin/exchange")];
  const [systems, queue] = await Promise.all([listSystemHealth(actor), listExchangeQueue(actor, most)]);
  const t = createText(locale, "admin");
  const { messages, parcels, calls } = queue;
  const newest = (rows: readonly unknown[]) => (rows.length === most ? t("exchange.newest", { n: most }) : "");
  return (
    <>
      <ContextBar>
        <h1 className="text-staff-title">{t("exchange.title")}</h1>
      </ContextBar>
      <AdminGround>
        <AdminPart title={t("exchange.systems")}>
          <SystemTable systems={systems} locale={locale} />
        </AdminPart>
        <AdminPart title={t("exchange.messages")} note={t("exchange.messagesNote")} end={newest(messages)}>
          <MessageTable messages={messages} locale={locale} send={sendMessageAgain} />
        </AdminPart>
        <AdminPart title={t("exchange.parcels")} end={newest(parcels)}>
          <ParcelTable parcels={parcels} locale={locale} send={sendParcelAgain} />
        </AdminPart>
        <AdminPart title={t("exchange.failedCalls")} end={newest(calls)}>
          <CallTable calls={calls} locale={locale} />
        </AdminPart>
      </AdminGround>
    </>
  );
}

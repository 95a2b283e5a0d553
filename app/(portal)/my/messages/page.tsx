import type { Metadata } from "next";
import { MessageRows } from "@/components/cases/my/message-rows";
import { PageHeader } from "@/components/patterns/page-header";
import { Button } from "@/components/ui/button";
import { Empty } from "@/components/ui/empty";
import { More } from "@/components/ui/more";
import { requireActor } from "@/lib/identity/loaders";
import { listMessages } from "@/lib/notify";
import { firstOnBadCursor } from "@/lib/platform/api";
import { createText, localHref } from "@/lib/platform/i18n";
import { currentLocale } from "@/lib/platform/i18n/loaders";
import { markReadAction } from "../actions";

export async function generateMetadata(): Promise<Metadata> {
  return { title: createText(await currentLocale(), "my")("nav.messages") };
}

/** Everything a person was told, with how far it came on each way. */
export default async function MessagesPage(props: { searchParams: Promise<{ cursor?: string }> }) {
  const [{ cursor }, locale] = await Promise.all([props.searchParams, currentLocale()]);
  const actor = await requireActor("/my/messages");
  const page = await firstOnBadCursor(cursor, (after) => listMessages(actor, after ? { cursor: after } : {}));
  const t = createText(locale, "my");
  const unread = page.items.some(({ readAt }) => readAt === null);
  return (
    <div className="page-width pb-16">
      <PageHeader
        title={t("nav.messages")}
        actions={
          unread && (
            <form action={markReadAction}>
              <Button type="submit">{t("messages.readAll")}</Button>
            </form>
          )
        }
      />
      {page.items.length === 0 ? (
        <Empty title={t("messages.empty")}>{t("messages.emptyWhy")}</Empty>
      ) : (
        <>
          <MessageRows items={page.items} locale={locale} />
          <More
            locale={locale}
            shown={page.items.length}
            href={page.next ? localHref(locale, `/my/messages?cursor=${encodeURIComponent(page.next)}`) : undefined}
            firstHref={cursor ? localHref(locale, "/my/messages") : undefined}
          />
        </>
      )}
    </div>
  );
}

import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ServiceLinks } from "@/components/catalogue/service-links";
import { deviceWords } from "@/components/identity/device-words";
import { ReadingSettings } from "@/components/identity/reading-settings";
import { SessionList } from "@/components/identity/session-list";
import { SignOutButton } from "@/components/identity/sign-out-button";
import { DefinitionList } from "@/components/patterns/definition-list";
import { PageHeader } from "@/components/patterns/page-header";
import { buttonLook } from "@/components/ui/button-look";
import { ClientTexts } from "@/components/ui/client-texts";
import { instantWords } from "@/components/ui/date-words";
import { listFavourites, listServiceSummaries } from "@/lib/catalogue";
import { getAccount, listSessions } from "@/lib/identity";
import { requireActor } from "@/lib/identity/loaders";
import { createText } from "@/lib/platform/i18n";
import { currentLocale } from "@/lib/platform/i18n/loaders";

export async function generateMetadata(): Promise<Metadata> {
  return { title: createText(await currentLocale(), "identity")("account.title") };
}

/** One's own account: who the city thinks one is, what one keeps at hand, how one reads, where one is signed in. */
export default async function AccountPage() {
  const [actor, locale] = await Promise.all([requireActor("/account"), currentLocale()]);
  const [account, sessions, kept] = await Promise.all([
    getAccount(actor),
    listSessions(actor),
    listFavourites(actor).then(listServiceSummaries),
  ]);
  if (!account) notFound();
  const t = createText(locale, "identity");
  return (
    <ClientTexts locale={locale} parts={["identity.account"]}>
      <div className="page-width">
        <div className="max-w-3xl">
          <PageHeader
            title={t("account.title")}
            actions={<SignOutButton className={buttonLook({ variant: "outlined", size: "normal" })} />}
          />
          <section>
            <h2 className="text-section">{t("account.who")}</h2>
            <DefinitionList
              items={[
                { term: t("account.name"), value: account.name },
                { term: t("account.idNo"), value: account.idMasked },
                { term: t("account.phone"), value: account.phoneMasked ?? t("account.none") },
                { term: t("account.login"), value: account.login },
              ]}
            />
          </section>
          <section className="mt-9">
            <h2 className="text-section">{t("account.kept")}</h2>
            {kept.length === 0 ? (
              <p className="mt-2 text-body text-ink-2">{t("account.keptNone")}</p>
            ) : (
              <ServiceLinks services={kept} locale={locale} />
            )}
          </section>
          <section className="mt-9">
            <h2 className="mb-3 text-section">{t("account.reading")}</h2>
            <ReadingSettings />
          </section>
          <section className="mt-9">
            <h2 className="text-section">{t("account.sessions")}</h2>
            <p className="mb-3 text-ink-2 text-small">{t("account.sessionsLead")}</p>
            <SessionList
              sessions={sessions.map((session) => ({
                id: session.id,
                device: deviceWords(session.device, session.kind, locale),
                since: instantWords(session.createdAt, locale),
                seen: instantWords(session.lastSeenAt, locale),
                current: session.current,
              }))}
            />
          </section>
        </div>
      </div>
    </ClientTexts>
  );
}

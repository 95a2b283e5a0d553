import { ChainTable } from "@/components/admin/chain-table";
import { aboutWords } from "@/components/admin/ledger-words";
import { VerifyAgain } from "@/components/admin/verify-again";
import { BackLink } from "@/components/approval/back-link";
import { ContextBar } from "@/components/patterns/staff-shell";
import { LightMark } from "@/components/ui/light";
import { Tag } from "@/components/ui/tag";
import { formatTime, now } from "@/lib/platform/clock";
import { createText, localHref } from "@/lib/platform/i18n";
import { currentLocale } from "@/lib/platform/i18n/loaders";
import { readChain } from "@/lib/supervision";
import { orNotFound } from "../../../../approval/found";
import { requireAuditor } from "../../../keeper";

/** One chain: every event in words with its hash, and whether the chain is whole as it stands now. */
export default async function ChainPage(props: { params: Promise<{ type: string; id: string }> }) {
  const { type, id } = await props.params;
  const [locale, actor] = [await currentLocale(), await requireAuditor(`/admin/ledger/${type}/${id}`)];
  const chain = await orNotFound(readChain(actor, type, decodeURIComponent(id)));
  const t = createText(locale, "admin");
  const { events, fault, sealed } = chain;
  return (
    <>
      <ContextBar>
        <BackLink href={localHref(locale, "/admin/ledger")} label={t("ledger.back")} />
        <h1 className="text-staff-head">{aboutWords(chain.subject, chain.about, locale)}</h1>
        <Tag>{t("ledger.readOnly")}</Tag>
        <span role="status" className="inline-flex items-center gap-2 text-staff">
          <LightMark kind={fault ? "red" : "green"} size={16} />
          <b className="font-semibold">
            {fault
              ? t("ledger.broken", {
                  seq: fault.seq,
                  kind: createText(locale, "supervision")(`case.fault.${fault.kind}`),
                })
              : t(events.length === 1 ? "ledger.wholeOne" : "ledger.whole", { n: events.length })}
          </b>
          <span className="text-ink-2">
            {sealed > 0 ? t("ledger.sealed", { n: sealed }) : t("ledger.unsealed")} ·{" "}
            {t("ledger.verifiedAt", { at: formatTime(now()) })}
          </span>
        </span>
        <span className="ml-auto">
          <VerifyAgain />
        </span>
      </ContextBar>
      <div data-scroll className="min-h-0 flex-1 overflow-y-auto">
        <ChainTable chain={chain} locale={locale} />
      </div>
    </>
  );
}

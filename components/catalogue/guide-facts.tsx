import { createText, say } from "@/lib/platform/i18n";
import { Facts } from "../patterns/facts";
import { moneyWords } from "../ui/money";
import type { GuideAnswers } from "./guide-answers";
import type { GuidePart } from "./guide-page";
import { limitWords } from "./limit-words";

/** The four facts: how long, how many papers one brings, how often one has to come, what it costs. */
export function GuideFacts({ guide, locale, chosen }: GuidePart & { chosen: GuideAnswers }) {
  const t = createText(locale, "portal");
  const { item, fees } = guide.service;
  const { promised, statutory } = item.limits;
  const all = chosen.bring.length + chosen.fetched.length;
  const due = fees.filter((fee) => item.fees.includes(fee.key));
  const cheapest = due.length > 0 ? Math.min(...due.map((fee) => fee.amountFen)) : 0;
  return (
    <Facts
      facts={[
        {
          label: t("guide.facts.limit"),
          value: limitWords(promised, locale),
          note: statutory
            ? t("guide.facts.statutory", { limit: limitWords(statutory, locale) })
            : t("guide.facts.noStatutory"),
        },
        {
          label: t("guide.facts.materials"),
          value: t("guide.facts.bring", { all, n: chosen.bring.length }),
          note: chosen.fetched.length > 0 ? t("guide.facts.fetched", { n: chosen.fetched.length }) : undefined,
        },
        {
          label: t("guide.facts.visits"),
          value: t("guide.facts.times", { n: item.visits.n }),
          note: item.visits.reason ? say(item.visits.reason, locale) : t("guide.facts.noVisit"),
        },
        {
          label: t("guide.facts.fee"),
          value:
            due.length === 0
              ? t("guide.facts.free")
              : due.length === 1
                ? moneyWords(cheapest, locale)
                : t("guide.facts.from", { amount: moneyWords(cheapest, locale) }),
          note: due.length > 0 ? t(item.payOnline ? "guide.facts.payOnline" : "guide.facts.payAtWindow") : undefined,
        },
      ]}
    />
  );
}

import { revealPurposes } from "@/lib/cases/contract";
import { createText, type Locale } from "@/lib/platform/i18n";
import type { LedgerFacts, LedgerSubject } from "@/lib/platform/ledger";

type Key = Parameters<ReturnType<typeof createText<"admin">>>[0];
type CaseKey = Parameters<ReturnType<typeof createText<"cases">>>[0];

/** The name of an event in words; one without words stays as it is written in the ledger. */
export function ledgerEventWords(event: string, locale: Locale): string {
  const key = `event.${event.replace(".", "-")}`;
  const ofCase = createText(locale, "cases")(key as CaseKey);
  if (ofCase !== key) return ofCase;
  const said = createText(locale, "admin")(key as Key);
  return said === key ? event : said;
}

/** Who did it: a person by name and login, the product by the name of its job. */
export function byWords(actor: string, by: string | null, locale: Locale): string {
  if (by) return by;
  const [kind = "", id = ""] = actor.split(":");
  return kind === "system" ? createText(locale, "admin")("ledger.system", { job: id }) : actor;
}

/** What it is about: the kind of thing and the number people know it by. */
export function aboutWords(subject: LedgerSubject, about: string | null, locale: Locale): string {
  return `${createText(locale, "admin")(`subject.${subject.type}`)} ${about ?? subject.id.slice(-12)}`;
}

/** A fact without the marks of its notation: a list item by item, an object name by name. */
function plainWords(value: unknown): string {
  if (Array.isArray(value)) return value.length === 0 ? "–" : value.map(plainWords).join("; ");
  if (typeof value !== "object" || value === null) return String(value);
  return Object.entries(value)
    .map(([key, one]) => `${key} ${plainWords(one)}`)
    .join(", ");
}

/** The facts as the ledger holds them, names and codes; a purpose in words. */
export function factsWords(facts: LedgerFacts, locale: Locale): string {
  const t = createText(locale, "admin");
  return Object.entries(facts)
    .map(([key, value]) => {
      const purpose = key === "purpose" && revealPurposes.find((one) => one === value);
      if (purpose) return t("ledger.purpose", { purpose: t(`purpose.${purpose}`) });
      return `${key}: ${plainWords(value)}`;
    })
    .join(" · ");
}

import { Camera, CreditCard, FileText, type LucideIcon, Phone, Ruler, UserRound } from "lucide-react";
import type { ServiceItem } from "@/lib/catalogue/contract";
import { createText, say } from "@/lib/platform/i18n";
import { Icon } from "../ui/icon";
import { GuideAnswer } from "./guide-answer";
import type { GuidePart } from "./guide-page";
import { QrCode } from "./qr-code";

const icons: Record<ServiceItem["prepare"][number]["icon"], LucideIcon> = {
  photo: Camera,
  measure: Ruler,
  person: UserRound,
  paper: FileText,
  phone: Phone,
  card: CreditCard,
};

/** The card beside the guide: date and next step, what to have at hand, the page for the phone, the hall. */
export function GuideCard({ guide, locale, address }: GuidePart & { address: string }) {
  const t = createText(locale, "portal");
  const { item } = guide.service;
  const place = item.places[0];
  return (
    <>
      <div className="max-lg:hidden print:block large:hidden">
        <GuideAnswer guide={guide} locale={locale} />
      </div>
      {item.prepare.length > 0 && (
        <div>
          <h2 className="text-small">{t("guide.card.prepare")}</h2>
          <ul className="mt-2 grid gap-1.5 text-small">
            {item.prepare.map((one) => (
              <li key={one.text.zh} className="flex items-start gap-2.5">
                <Icon of={icons[one.icon]} className="mt-0.5 text-ink-2" />
                {say(one.text, locale)}
              </li>
            ))}
          </ul>
        </div>
      )}
      <div className="flex items-center gap-4">
        <QrCode text={address} label={t("guide.card.qr")} />
        <p className="text-small">
          {t("guide.card.phone")}
          <span className="block text-ink-2">{t("guide.card.scan")}</span>
        </p>
      </div>
      {place && (
        <div className="text-small">
          <h2>{t("guide.card.hall")}</h2>
          <p className="text-ink-2">
            {say(place.address, locale)} · {say(place.window, locale)}
          </p>
          <p>
            <a href="#places" className="quiet-link inline-flex min-h-8 items-center">
              {t("guide.card.hours")}
            </a>
          </p>
        </div>
      )}
    </>
  );
}

import { Check } from "lucide-react";
import { createText, say } from "@/lib/platform/i18n";
import { Icon } from "../ui/icon";
import { Notice } from "../ui/notice";
import type { GuidePart } from "./guide-page";

/** Who can have it, and who cannot, with the rule. */
export function GuideWho({ guide, locale }: GuidePart) {
  const t = createText(locale, "portal");
  const { item } = guide.service;
  return (
    <section aria-labelledby="who" className="mt-9">
      <h2 id="who" className="text-section">
        {t("guide.who.title")}
      </h2>
      <ul className="mt-3 grid gap-2">
        {item.conditions.map((condition) => (
          <li key={condition.zh} className="flex gap-3 text-body">
            <Icon of={Check} className="mt-1 text-blue-600" />
            {say(condition, locale)}
          </li>
        ))}
      </ul>
      {item.quantityLimit && <p className="mt-3 text-ink-2 text-small">{say(item.quantityLimit, locale)}</p>}
      {item.cannot.length > 0 && (
        <div className="mt-4">
          <Notice title={t("guide.who.cannot")}>
            <ul>
              {item.cannot.map((reason) => (
                <li key={reason.text.zh}>
                  {say(reason.text, locale)}
                  {reason.basis && <span className="text-ink-3"> · {say(reason.basis, locale)}</span>}
                </li>
              ))}
            </ul>
          </Notice>
        </div>
      )}
    </section>
  );
}

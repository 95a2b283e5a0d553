import { ChevronRight, Phone } from "lucide-react";
import Link from "next/link";
import type { ServiceSummary } from "@/lib/catalogue";
import { createText, type Locale, localHref, say } from "@/lib/platform/i18n";
import { Icon } from "../ui/icon";
import { LinkButton } from "../ui/link-button";

/** The front page in large type: fewer things, not only bigger. The question, search and own cases stand above it. */
export function HomeLarge(props: { locale: Locale; services: readonly ServiceSummary[] }) {
  const { locale, services } = props;
  const t = createText(locale, "portal");
  const href = (path: string) => localHref(locale, path);
  const lines = [
    ...services.map((service) => ({ path: `/services/${service.code}`, name: say(service.name, locale) })),
    { path: "/people", name: t("large.everything") },
  ];
  return (
    <div className="page-width hidden pt-2 large:block">
      <div className="max-w-3xl">
        <nav aria-label={t("home.most")}>
          <ul>
            {lines.map((line) => (
              <li key={line.path} className="border-line-2 border-b-2">
                <Link href={href(line.path)} className="flex min-h-target items-center justify-between gap-4 py-4">
                  <span className="font-semibold text-action">{line.name}</span>
                  <Icon of={ChevronRight} size={24} className="text-ink-3" />
                </Link>
              </li>
            ))}
          </ul>
        </nav>
        <div className="mt-8 grid gap-4">
          <a
            href="tel:12345"
            className="flex min-h-16 items-center justify-center gap-3 rounded-control border-2 border-blue-600 bg-surface px-4 py-3 text-action text-blue-600"
          >
            <Icon of={Phone} size={32} />
            {t("large.call")}
          </a>
          <LinkButton href={href("/progress")} size="citizen" wide>
            {t("large.progress")}
          </LinkButton>
        </div>
        <p className="mt-5 text-body text-ink-2">{t("large.visit")}</p>
      </div>
    </div>
  );
}

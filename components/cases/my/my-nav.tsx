import { createText, type Locale, localHref } from "@/lib/platform/i18n";
import { NavLinks } from "../../patterns/nav-links";

/** The places of a person's own pages, in one line under the head. */
export function MyNav(props: { locale: Locale }) {
  const t = createText(props.locale, "my");
  const href = (path: string) => localHref(props.locale, path);
  return (
    <nav aria-label={t("nav.label")} data-print="none" className="overflow-x-auto border-line border-b bg-surface">
      <div className="page-width h-12">
        <NavLinks
          links={[
            { href: href("/my"), label: t("nav.cases"), exact: true, match: ["/my/cases"] },
            { href: href("/my/messages"), label: t("nav.messages") },
            { href: href("/my/licences"), label: t("nav.licences") },
            { href: href("/my/library"), label: t("nav.library") },
            { href: href("/my/organisations"), label: t("nav.organisations") },
          ]}
        />
      </div>
    </nav>
  );
}

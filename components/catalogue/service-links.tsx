import Link from "next/link";
import { type Bilingual, type Locale, localHref, say } from "@/lib/platform/i18n";

/** Services under each other, each leads to its guide. */
export function ServiceLinks(props: { services: readonly { code: string; name: Bilingual }[]; locale: Locale }) {
  const { services, locale } = props;
  return (
    <ul className="mt-2 border-line-2 border-t">
      {services.map((service) => (
        <li key={service.code} className="border-line border-b">
          <Link href={localHref(locale, `/services/${service.code}`)} className="quiet-link block py-3 text-body">
            {say(service.name, locale)}
          </Link>
        </li>
      ))}
    </ul>
  );
}

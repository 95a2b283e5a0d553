import { ChevronRight } from "lucide-react";
import Link from "next/link";
import type { ServiceSummary } from "@/lib/catalogue";
import type { Day } from "@/lib/platform/clock";
import { createText, type Locale, localHref, say } from "@/lib/platform/i18n";
import { Icon } from "../ui/icon";
import { Cell, HeadCell, Row, Table, TableHead } from "../ui/table";
import { byWords, limitWords, visitWords } from "./limit-words";

/** Services with the day one gets the result: a table where there is room, a list on phones and in large type. */
export function ServiceTable(props: {
  services: readonly ServiceSummary[];
  today: Day;
  locale: Locale;
  caption: string;
}) {
  const { services, today, locale, caption } = props;
  const t = createText(locale, "portal");
  return (
    <>
      <div className="max-sm:hidden large:hidden">
        <Table caption={caption}>
          <TableHead>
            <HeadCell className="pl-0!">{t("table.service")}</HeadCell>
            <HeadCell>{t("table.department")}</HeadCell>
            <HeadCell>{t("table.limit")}</HeadCell>
            <HeadCell>{t("table.result")}</HeadCell>
            <HeadCell numeric>{t("table.how")}</HeadCell>
          </TableHead>
          <tbody>
            {services.map((service) => (
              <Row key={service.code}>
                <Cell className="pl-0!">
                  <Link
                    href={localHref(locale, `/services/${service.code}`)}
                    className="quiet-link inline-block py-1 text-body"
                  >
                    {say(service.name, locale)}
                  </Link>
                </Cell>
                <Cell className="text-ink-2">{say(service.department.name, locale)}</Cell>
                <Cell className="text-ink-2">{limitWords(service.limit, locale)}</Cell>
                <Cell className="font-semibold">{byWords(service, today, locale)}</Cell>
                <Cell numeric className="text-ink-2">
                  {visitWords(service.visits, locale)}
                </Cell>
              </Row>
            ))}
          </tbody>
        </Table>
      </div>
      <ul className="sm:hidden large:block" aria-label={caption}>
        {services.map((service) => (
          <li key={service.code} className="border-line border-b">
            <Link
              href={localHref(locale, `/services/${service.code}`)}
              className="flex items-center justify-between gap-3 py-3"
            >
              <span className="min-w-0">
                <span className="block text-body text-ink">{say(service.name, locale)}</span>
                <span className="block text-ink-2 text-small">
                  {t("table.today")}
                  <b className="text-ink">{byWords(service, today, locale)}</b>
                </span>
              </span>
              <Icon of={ChevronRight} className="text-ink-3" />
            </Link>
          </li>
        ))}
      </ul>
    </>
  );
}

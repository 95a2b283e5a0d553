import type { CityHealth } from "@/lib/exchange";
import { createText, type Locale } from "@/lib/platform/i18n";
import { instantWords } from "../ui/date-words";
import { Light } from "../ui/light";
import { Cell, HeadCell, Row, Table, TableHead } from "../ui/table";
import { errorWords, sweepWords } from "./admin-words";

/** What runs every minute: what each sweep looks for, when it was last done, and why it failed when it did. */
export function SweepTable(props: { sweeps: CityHealth["sweeps"]; locale: Locale }) {
  const { sweeps, locale } = props;
  const t = createText(locale, "admin");
  const at = (instant: Date) => instantWords(instant, locale, "table");
  return (
    <Table dense caption={t("operations.sweeps")}>
      <TableHead>
        <HeadCell>{t("operations.sweep")}</HeadCell>
        <HeadCell>{t("operations.last")}</HeadCell>
        <HeadCell>{t("operations.state")}</HeadCell>
      </TableHead>
      <tbody>
        {sweeps.map((sweep) => (
          <Row key={sweep.sweep}>
            <Cell>{sweepWords(sweep.sweep, locale)}</Cell>
            <Cell className="whitespace-nowrap">{sweep.doneAt ? at(sweep.doneAt) : t("operations.never")}</Cell>
            <Cell>
              <Light
                kind={sweep.light}
                locale={locale}
                word={
                  sweep.failedAt && sweep.light === "red"
                    ? t("operations.failedAt", { at: at(sweep.failedAt), why: errorWords(sweep.error ?? "", locale) })
                    : t(`pulse.${sweep.light}`)
                }
              />
            </Cell>
          </Row>
        ))}
      </tbody>
    </Table>
  );
}

import type { SystemHealth } from "@/lib/exchange";
import { createText, type Locale } from "@/lib/platform/i18n";
import { instantWords } from "../ui/date-words";
import { Light, type LightKind } from "../ui/light";
import { Cell, HeadCell, Row, Table, TableHead } from "../ui/table";
import { reasonWords, systemWords } from "./admin-words";

/** Nothing was asked: no light. Something failed: yellow. Everything failed: red. */
function verdictOf({ calls, failures }: SystemHealth): {
  light: LightKind;
  key: "noCalls" | "working" | "troubled" | "silent";
} {
  if (calls === 0) return { light: "none", key: "noCalls" };
  if (failures === 0) return { light: "green", key: "working" };
  return failures < calls ? { light: "yellow", key: "troubled" } : { light: "red", key: "silent" };
}

/** How each outside system did in the last hour. */
export function SystemTable(props: { systems: readonly SystemHealth[]; locale: Locale }) {
  const { systems, locale } = props;
  const t = createText(locale, "admin");
  const at = (instant: Date) => instantWords(instant, locale, "table");
  return (
    <Table dense caption={t("exchange.systems")}>
      <TableHead>
        <HeadCell className="whitespace-nowrap">{t("exchange.system")}</HeadCell>
        <HeadCell>{t("exchange.state")}</HeadCell>
        <HeadCell numeric className="whitespace-nowrap">
          {t("exchange.calls")}
        </HeadCell>
        <HeadCell numeric className="whitespace-nowrap">
          {t("exchange.failures")}
        </HeadCell>
        <HeadCell numeric className="whitespace-nowrap">
          {t("exchange.median")}
        </HeadCell>
        <HeadCell>{t("exchange.lastOk")}</HeadCell>
        <HeadCell>{t("exchange.lastFailure")}</HeadCell>
      </TableHead>
      <tbody>
        {systems.map((system) => {
          const { light, key } = verdictOf(system);
          return (
            <Row key={system.system}>
              <Cell className="whitespace-nowrap font-medium">{systemWords(system.system, locale)}</Cell>
              <Cell className="whitespace-nowrap">
                <Light kind={light} locale={locale} word={t(`exchange.${key}`)} />
              </Cell>
              <Cell numeric>{system.calls}</Cell>
              <Cell numeric>{system.failures}</Cell>
              <Cell numeric className="whitespace-nowrap">
                {system.medianMs === null ? "" : t("exchange.ms", { ms: system.medianMs })}
              </Cell>
              <Cell className="whitespace-nowrap">{system.lastOkAt ? at(system.lastOkAt) : t("exchange.none")}</Cell>
              <Cell className="min-w-44">
                {system.lastFailure
                  ? `${at(system.lastFailure.at)} · ${reasonWords(system.lastFailure.reason, locale)}`
                  : t("exchange.none")}
              </Cell>
            </Row>
          );
        })}
      </tbody>
    </Table>
  );
}

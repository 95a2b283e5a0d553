import type { Light } from "@/lib/platform/clock";
import { createText, type Locale, localHref } from "@/lib/platform/i18n";
import type { BoardRow } from "@/lib/supervision/contract";
import { Cell, HeadCell, Row, Table, TableHead } from "../ui/table";
import { CountBar, LightCount, LightHead } from "./count-cells";

const shown: readonly Light[] = ["red", "yellow", "stopped", "green", "none"];
/** A phone has room for what asks for attention. */
const onPhone = (light: Light) => (light === "red" || light === "yellow" ? "" : "max-md:hidden");

/** Where open cases stand: a bar and a number for all, then one column for each light; every number opens its list and
 *  each column adds up to the figure above. */
export function CountTable(props: {
  rows: readonly BoardRow[];
  filter: "department" | "area" | "stage";
  head: string;
  nameOf: (row: BoardRow) => string;
  locale: Locale;
}) {
  const { rows, filter, locale, nameOf } = props;
  const t = createText(locale, "supervision");
  const words = createText(locale, "cases");
  const most = Math.max(1, ...rows.map((row) => row.total));
  const href = (row: BoardRow, light?: Light) =>
    localHref(locale, `/supervision/cases?${filter}=${row.key}${light ? `&light=${light}` : ""}`);
  const sum = (light: Light) => rows.reduce((all, row) => all + row[light], 0);
  return (
    <Table dense caption={props.head}>
      <TableHead>
        <HeadCell>{props.head}</HeadCell>
        <HeadCell>{t("board.open")}</HeadCell>
        {shown.map((light) => (
          <LightHead key={light} light={light} word={words(`light.${light}`)} className={onPhone(light)} />
        ))}
      </TableHead>
      <tbody>
        {rows.map((row) => (
          <Row key={row.key}>
            <Cell className="font-medium text-staff">{nameOf(row)}</Cell>
            <CountBar
              count={row.total}
              share={row.total / most}
              href={href(row)}
              see={`${nameOf(row)} ${row.total}`}
              className="w-[26%] md:min-w-28"
            />
            {shown.map((light) => (
              <LightCount
                key={light}
                light={light}
                count={row[light]}
                href={href(row, light)}
                see={t("board.seeLight", { light: words(`light.${light}`), n: row[light] })}
                className={onPhone(light)}
              />
            ))}
          </Row>
        ))}
        <Row>
          <Cell className="font-semibold">{t("board.total")}</Cell>
          <Cell className="font-semibold tabular-nums">{rows.reduce((all, row) => all + row.total, 0)}</Cell>
          {shown.map((light) => (
            <Cell key={light} numeric className={`font-semibold ${onPhone(light)}`}>
              {sum(light)}
            </Cell>
          ))}
        </Row>
      </tbody>
    </Table>
  );
}

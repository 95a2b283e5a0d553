import Link from "next/link";
import type { Light } from "@/lib/platform/clock";
import { createText, type Locale, localHref } from "@/lib/platform/i18n";
import type { BoardRow } from "@/lib/supervision/contract";
import { LightMark } from "../ui/light";
import { Cell, HeadCell, Row, Table, TableHead } from "../ui/table";

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
          <HeadCell key={light} numeric className={onPhone(light)}>
            <span className="inline-flex items-center gap-1 whitespace-nowrap">
              <LightMark kind={light} size={14} />
              {words(`light.${light}`)}
            </span>
          </HeadCell>
        ))}
      </TableHead>
      <tbody>
        {rows.map((row) => (
          <Row key={row.key}>
            <Cell className="font-medium text-staff">{nameOf(row)}</Cell>
            <Cell className="w-[26%] md:min-w-28">
              <Link href={href(row)} className="flex min-h-8 items-center gap-2 hover:underline">
                <span
                  aria-hidden
                  className="h-4 bg-blue-600"
                  style={{ width: `${Math.max(2, (row.total / most) * 75)}%` }}
                />
                <b className="font-semibold tabular-nums">{row.total}</b>
              </Link>
            </Cell>
            {shown.map((light) => (
              <Cell key={light} numeric className={onPhone(light)}>
                {row[light] === 0 ? (
                  <span className="text-ink-3">0</span>
                ) : (
                  <Link
                    href={href(row, light)}
                    aria-label={t("board.seeLight", { light: words(`light.${light}`), n: row[light] })}
                    className={`inline-flex min-h-8 min-w-8 items-center justify-end hover:underline ${light === "red" ? "font-semibold text-red-text" : light === "yellow" ? "font-semibold text-amber-text" : ""}`}
                  >
                    {row[light]}
                  </Link>
                )}
              </Cell>
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

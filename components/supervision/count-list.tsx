import { createText, type Locale } from "@/lib/platform/i18n";
import type { BoardRow } from "@/lib/supervision/contract";
import { Cell, HeadCell, Row, Table, TableHead } from "../ui/table";
import { CountBar, LightCount, LightHead } from "./count-cells";

/** Where work stands, narrow: a bar with the number, and what is red or yellow of it; each number opens its list. */
export function CountList<R extends BoardRow>(props: {
  rows: readonly R[];
  head: string;
  countHead: string;
  nameOf: (row: R) => string;
  hrefOf: (row: R, light?: "red" | "yellow") => string;
  /** Says what a number opens: 看材料审查、超期的 3 件. */
  seeWords: (what: string, n: number) => string;
  locale: Locale;
}) {
  const { rows, hrefOf, nameOf, seeWords, locale } = props;
  const words = createText(locale, "cases");
  const most = Math.max(1, ...rows.map((row) => row.total));
  const lights = ["yellow", "red"] as const;
  return (
    <Table dense caption={props.head}>
      <TableHead>
        <HeadCell>{props.head}</HeadCell>
        <HeadCell>{props.countHead}</HeadCell>
        {lights.map((light) => (
          <LightHead key={light} light={light} word={words(`light.${light}`)} />
        ))}
      </TableHead>
      <tbody>
        {rows.map((row) => (
          <Row key={row.key}>
            <Cell>{nameOf(row)}</Cell>
            <CountBar
              count={row.total}
              share={row.total / most}
              href={hrefOf(row)}
              see={seeWords(nameOf(row), row.total)}
              className="w-[38%]"
            />
            {lights.map((light) => (
              <LightCount
                key={light}
                light={light}
                count={row[light]}
                href={hrefOf(row, light)}
                see={seeWords(`${nameOf(row)} · ${words(`light.${light}`)}`, row[light])}
              />
            ))}
          </Row>
        ))}
      </tbody>
    </Table>
  );
}

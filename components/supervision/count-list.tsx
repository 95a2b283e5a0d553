import Link from "next/link";
import { createText, type Locale } from "@/lib/platform/i18n";
import type { BoardRow } from "@/lib/supervision/contract";
import { LightMark } from "../ui/light";
import { Cell, HeadCell, Row, Table, TableHead } from "../ui/table";

/** Where work stands, narrow: a bar with the number, and what is red or yellow of it; each number opens its list. */
export function CountList(props: {
  rows: readonly BoardRow[];
  head: string;
  countHead: string;
  nameOf: (row: BoardRow) => string;
  hrefOf: (row: BoardRow, light?: "red" | "yellow") => string;
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
          <HeadCell key={light} numeric>
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
            <Cell>{nameOf(row)}</Cell>
            <Cell className="w-[38%]">
              <Link
                href={hrefOf(row)}
                aria-label={seeWords(nameOf(row), row.total)}
                className="flex min-h-8 items-center gap-2 hover:underline"
              >
                <span aria-hidden className="h-3.5 bg-blue-600" style={{ width: `${(row.total / most) * 70}%` }} />
                <b className="font-semibold tabular-nums">{row.total}</b>
              </Link>
            </Cell>
            {lights.map((light) => (
              <Cell key={light} numeric>
                {row[light] === 0 ? (
                  <span className="text-ink-3">0</span>
                ) : (
                  <Link
                    href={hrefOf(row, light)}
                    aria-label={seeWords(`${nameOf(row)} · ${words(`light.${light}`)}`, row[light])}
                    className={`inline-flex min-h-8 min-w-8 items-center justify-end font-semibold hover:underline ${light === "red" ? "text-red-text" : "text-amber-text"}`}
                  >
                    {row[light]}
                  </Link>
                )}
              </Cell>
            ))}
          </Row>
        ))}
      </tbody>
    </Table>
  );
}

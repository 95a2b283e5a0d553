import { createText, type Locale, localHref, say } from "@/lib/platform/i18n";
import type { BoardPlace, DepartmentRow } from "@/lib/supervision/contract";
import { onTimeDays, onTimeTarget } from "@/lib/supervision/contract";
import { Cell, HeadCell, Row, Table, TableHead } from "../ui/table";
import { CountBar, LightCount, LightHead } from "./count-cells";
import { axisFrom, OnTimeCell } from "./on-time-cell";

const shown = ["red", "yellow", "stopped"] as const;
/** A phone has room for what asks for attention. */
const onPhone = (light: (typeof shown)[number]) => (light === "stopped" ? "max-md:hidden" : "");

/** The bodies: what is in work and how it stands, each number opens its list; and who decides in the promised time. */
export function DepartmentTable(props: { rows: readonly DepartmentRow[]; place: BoardPlace; locale: Locale }) {
  const { rows, place, locale } = props;
  const t = createText(locale, "supervision");
  const words = createText(locale, "cases");
  const most = Math.max(1, ...rows.map((row) => row.total));
  const from = axisFrom(rows);
  const href = (row: DepartmentRow, light?: string) => {
    const query = new URLSearchParams({
      department: row.key,
      ...(place.area ? { area: place.area } : {}),
      ...(light ? { light } : {}),
    });
    return localHref(locale, `/supervision/cases?${query}`);
  };
  return (
    <>
      <Table dense caption={t("board.departments")}>
        <TableHead>
          <HeadCell>{t("board.department")}</HeadCell>
          <HeadCell>{t("board.open")}</HeadCell>
          {shown.map((light) => (
            <LightHead key={light} light={light} word={words(`light.${light}`)} className={onPhone(light)} />
          ))}
          <HeadCell className="max-md:hidden">{t("board.onTime", { from })}</HeadCell>
        </TableHead>
        <tbody>
          {rows.map((row) => {
            const name = row.name ? say(row.name, locale) : row.key;
            return (
              <Row key={row.key}>
                <Cell className="font-medium text-staff">{name}</Cell>
                <CountBar
                  count={row.total}
                  share={row.total / most}
                  href={href(row)}
                  see={t("board.see", { what: name, n: row.total })}
                  className="w-[18%] md:min-w-28"
                />
                {shown.map((light) => (
                  <LightCount
                    key={light}
                    light={light}
                    count={row[light]}
                    href={href(row, light)}
                    see={t("board.see", { what: `${name} · ${words(`light.${light}`)}`, n: row[light] })}
                    className={onPhone(light)}
                  />
                ))}
                <OnTimeCell row={row} from={from} locale={locale} className="w-[38%] max-md:hidden" />
              </Row>
            );
          })}
        </tbody>
      </Table>
      <p className="px-5 py-3 text-ink-2 text-table max-md:hidden">
        {t("board.onTimeNote", { days: onTimeDays, target: onTimeTarget })}
      </p>
    </>
  );
}

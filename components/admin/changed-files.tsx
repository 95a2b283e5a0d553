import type { CityHealth } from "@/lib/exchange";
import { createText, type Locale } from "@/lib/platform/i18n";
import { countWords } from "../ui/count-words";
import { Cell, HeadCell, Row, Table, TableHead } from "../ui/table";

type Change = NonNullable<CityHealth["release"]["checked"]>["changes"][number];
/** More than this are no accident of one file, and nobody reads them on a page. */
const most = 100;

/** Released files that are not as they were released, by name. */
export function ChangedFiles(props: { changes: readonly Change[]; locale: Locale }) {
  const { changes, locale } = props;
  const t = createText(locale, "admin");
  return (
    <>
      <Table dense caption={t("operations.changedFiles")}>
        <TableHead>
          <HeadCell>{t("operations.file")}</HeadCell>
          <HeadCell>{t("operations.change")}</HeadCell>
        </TableHead>
        <tbody>
          {changes.slice(0, most).map(({ file, change }) => (
            <Row key={file}>
              <Cell className="break-all font-mono">{file}</Cell>
              <Cell className="whitespace-nowrap">{t(`operations.file-${change}`)}</Cell>
            </Row>
          ))}
        </tbody>
      </Table>
      {changes.length > most && (
        <p className="px-4 py-2 text-ink-2 text-table">
          {t("operations.moreFiles", { n: countWords(changes.length - most) })}
        </p>
      )}
    </>
  );
}

import { FileText, Image as Picture } from "lucide-react";
import type { CaseMaterialView } from "@/lib/cases";
import { createText, type Locale, say } from "@/lib/platform/i18n";
import { Empty } from "../ui/empty";
import { Icon } from "../ui/icon";
import { SourceTag, type TagSource } from "../ui/source-tag";
import { Cell, HeadCell, Row, Table, TableHead } from "../ui/table";
import { Tag } from "../ui/tag";

type State = "missing" | "given" | "extracted" | "promised" | "deferred" | "made";

const isSource = (value: unknown): value is TagSource =>
  typeof value === "object" && value !== null && "kind" in value && typeof value.kind === "string";

/** The materials of a case with what each must be, how it came, what the window said, and its files. `purpose` is
 *  recorded with every file that is opened; without it the files cannot be opened from here. */
export function MaterialList(props: {
  materials: readonly CaseMaterialView[];
  caseRef: string;
  purpose: "review" | "supervision" | null;
  locale: Locale;
}) {
  const { materials, locale } = props;
  const t = createText(locale, "approval");
  const words = createText(locale, "cases");
  const asked = materials.filter((one) => one.requirementOf?.needed || one.files.length > 0 || one.state !== "missing");
  if (asked.length === 0) return <Empty title={t("materials.none")} />;
  return (
    <Table dense caption={t("case.materials")}>
      <TableHead>
        <HeadCell>{t("materials.name")}</HeadCell>
        <HeadCell>{t("materials.state")}</HeadCell>
        <HeadCell>{t("materials.verdict")}</HeadCell>
        <HeadCell>{t("materials.files")}</HeadCell>
      </TableHead>
      <tbody>
        {asked.map((one) => (
          <Row key={one.requirement}>
            <Cell className="max-w-80 align-top">
              <span className="font-medium text-staff">{say(one.name, locale)}</span>
            </Cell>
            <Cell className="align-top">
              <span className="inline-flex flex-wrap items-center gap-2">
                {words(`material.${one.state as State}`)}
                {isSource(one.source) && <SourceTag source={one.source} locale={locale} />}
              </span>
            </Cell>
            <Cell className="max-w-72 align-top">
              {one.verdict === "pass" && <Tag tone="green">{t("materials.pass")}</Tag>}
              {one.verdict === "mend" && <Tag tone="amber">{t("materials.mend")}</Tag>}
              {!one.verdict && <span className="text-ink-3">{t("materials.unseen")}</span>}
              {one.reason && <span className="ml-2 text-ink-2">{one.reason}</span>}
            </Cell>
            <Cell className="align-top">
              <ul className="grid gap-1">
                {one.files.map((file) => (
                  <li key={file.id} className="flex items-center gap-1.5">
                    <Icon of={file.mediaType.startsWith("image/") ? Picture : FileText} size={16} />
                    {props.purpose ? (
                      <a
                        className="link"
                        target="_blank"
                        rel="noreferrer"
                        href={`/api/files/${props.caseRef}/${file.id}?purpose=${props.purpose}`}
                      >
                        <span className="sr-only">{t("materials.open", { name: "" })}</span>
                        {file.name}
                      </a>
                    ) : (
                      file.name
                    )}
                    <span className="text-ink-3">
                      {file.pages === 1 ? t("materials.page") : t("materials.pages", { n: file.pages })}
                    </span>
                  </li>
                ))}
                {one.files.length === 0 && <li className="text-ink-3">{t("materials.noFile")}</li>}
              </ul>
            </Cell>
          </Row>
        ))}
      </tbody>
    </Table>
  );
}

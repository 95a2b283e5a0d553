import { createText } from "@/lib/platform/i18n";
import { Cell, GroupRow, HeadCell, Row, Table, TableHead } from "../ui/table";
import type { GuideAnswers } from "./guide-answers";
import type { GuidePart } from "./guide-page";
import { GuideScenario } from "./guide-scenario";
import { MaterialForms, MaterialGive, MaterialName } from "./material-cells";

/** What papers: those one prepares, those nobody hands in, those only some cases need. */
export function GuideMaterials({ guide, locale, chosen }: GuidePart & { chosen: GuideAnswers }) {
  const t = createText(locale, "portal");
  const groups = [
    { key: "bring", list: chosen.bring },
    { key: "fetched", list: chosen.fetched },
    { key: "sometimes", list: chosen.sometimes },
  ] as const;
  const before = (index: number) => groups.slice(0, index).reduce((sum, { list }) => sum + list.length, 0);
  return (
    <section aria-labelledby="materials" className="mt-9">
      <h2 id="materials" className="text-section">
        {t("guide.materials.title")}
      </h2>
      <GuideScenario guide={guide} locale={locale} chosen={chosen} />
      <Table caption={t("guide.materials.table")} className="mt-3">
        <TableHead>
          <HeadCell className="w-10 max-sm:hidden">{t("guide.materials.no")}</HeadCell>
          <HeadCell className="max-sm:pl-0!">{t("guide.materials.name")}</HeadCell>
          <HeadCell className="max-sm:hidden">{t("guide.materials.give")}</HeadCell>
          <HeadCell numeric className="max-sm:hidden">
            {t("guide.materials.forms")}
          </HeadCell>
        </TableHead>
        {groups.map(({ key, list }, group) =>
          list.length === 0 ? null : (
            <tbody key={key}>
              <GroupRow
                span={4}
                title={t(`guide.materials.${key}`)}
                count={t("guide.materials.count", { n: list.length })}
              />
              {list.map((material, index) => (
                <Row key={material.key} className="align-top">
                  <Cell className="py-3 text-ink-2 max-sm:hidden">{before(group) + index + 1}</Cell>
                  <Cell className="py-3 max-sm:px-0!">
                    <MaterialName material={material} locale={locale} strong={key === "bring"} />
                    <span className="mt-2 flex items-center justify-between gap-4 sm:hidden">
                      <MaterialGive material={material} locale={locale} />
                      <MaterialForms material={material} code={guide.service.code} locale={locale} />
                    </span>
                  </Cell>
                  <Cell className="py-3 max-sm:hidden">
                    <MaterialGive material={material} locale={locale} />
                  </Cell>
                  <Cell numeric className="py-3 max-sm:hidden">
                    <MaterialForms material={material} code={guide.service.code} locale={locale} />
                  </Cell>
                </Row>
              ))}
            </tbody>
          ),
        )}
      </Table>
    </section>
  );
}

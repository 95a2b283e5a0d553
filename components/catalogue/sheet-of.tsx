import type { ReactNode } from "react";
import type { PublishedService } from "@/lib/catalogue";
import type { Column, Field, FormSchema } from "@/lib/forms/contract";
import { createText, type Locale, say } from "@/lib/platform/i18n";
import { SheetTable } from "./sheet-table";

export type Sheet = { title: string; note?: string; content: ReactNode };

/** A printable sheet of a service by its key: a sheet of the pack, "form" (the empty application), or a sample of what
 *  one gets. `filled` prints the sample. Null when there is no such sheet. */
export function sheetOf(service: PublishedService, key: string, filled: boolean, locale: Locale): Sheet | null {
  const { papers } = service;
  if (key === "form") return formSheet(service.form as FormSchema, locale);
  const sheet = papers.sheets.find((one) => one.key === key);
  if (sheet) {
    const title = say(sheet.title, locale);
    return {
      title,
      ...(sheet.note && { note: say(sheet.note, locale) }),
      content: (
        <>
          {sheet.lines && (
            <SheetTable
              caption={title}
              lines={sheet.lines.map((line) => ({
                label: say(line.label, locale),
                value: filled ? say(line.sample, locale) : "",
              }))}
            />
          )}
          {sheet.columns && <Grid {...{ title, sheet, filled, locale }} columns={sheet.columns} />}
        </>
      ),
    };
  }
  const licence = papers.licences.find((one) => one.key === key);
  if (!licence) return null;
  const title = say(licence.title, locale);
  return {
    title,
    note: createText(locale, "portal")("sheet.licenceNote"),
    content: (
      <>
        <SheetTable
          caption={title}
          lines={[
            { label: createText(locale, "portal")("sheet.number"), value: `${licence.numberWord} ××××××××` },
            ...licence.face.map((line) => ({ label: say(line.label, locale), value: "" })),
          ]}
        />
        <ul className="mt-4 list-disc pl-5 text-small">
          {licence.notes.map((note) => (
            <li key={note.zh}>{say(note, locale)}</li>
          ))}
        </ul>
      </>
    ),
  };
}

type PackSheet = PublishedService["papers"]["sheets"][number];

/** A list to fill in, with as many empty lines as the sample has and four more. */
function Grid(props: {
  title: string;
  sheet: PackSheet;
  columns: NonNullable<PackSheet["columns"]>;
  filled: boolean;
  locale: Locale;
}) {
  const { sheet, columns, filled, locale } = props;
  const cells = filled
    ? (sheet.rows ?? []).map((row) => row.map((cell) => say(cell, locale)))
    : Array.from({ length: (sheet.rows?.length ?? 0) + 4 }, () => columns.map(() => ""));
  // Empty lines have nothing but their place.
  const rows = cells.map((row, line) => ({ key: `line-${line}`, row }));
  return (
    <table className="w-full border-collapse border border-ink text-body">
      <caption className="sr-only">{props.title}</caption>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column.zh} scope="col" className="border border-ink px-3 py-2 text-left">
              {say(column, locale)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, row }) => (
          <tr key={key}>
            {row.map((cell, at) => (
              <td key={columns[at]?.zh} className="h-11 border border-ink px-3 py-2">
                {cell}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** The empty application form: every question there can be, with what may be chosen. */
function formSheet(form: FormSchema, locale: Locale): Sheet {
  const t = createText(locale, "portal");
  const boxes = (labels: readonly string[]) => (
    <span className="flex flex-wrap gap-x-5">
      {labels.map((label) => (
        <span key={label} className="flex gap-1.5">
          <span aria-hidden>□</span>
          {label}
        </span>
      ))}
    </span>
  );
  const box = (field: Field | Column): ReactNode => {
    if ("options" in field && field.options) return boxes(field.options.map((option) => say(option.label, locale)));
    if (field.type === "yes-no") return boxes([t("sheet.yes"), t("sheet.no")]);
    return "columns" in field && field.columns
      ? field.columns.map((column) => say(column.label, locale)).join(" / ")
      : "";
  };
  return {
    title: t("sheet.form", { name: say(form.title, locale) }),
    note: t("sheet.formNote"),
    content: form.sections.map((section) => (
      <section key={section.key} className="mb-6">
        <h2 className="mb-2 text-section">{say(section.title, locale)}</h2>
        <SheetTable
          caption={say(section.title, locale)}
          lines={section.fields.map((field) => ({ label: say(field.label, locale), value: box(field) }))}
        />
      </section>
    )),
  };
}

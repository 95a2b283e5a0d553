import { z } from "zod";
import { formatDay } from "@/lib/platform/clock";
import { createText } from "@/lib/platform/i18n";
import { drawPdf } from "../layout/draw-pdf";
import { footMarks } from "../layout/foot";
import { heading, note, sheetTitle } from "../layout/headings";
import { paginate } from "../layout/paginate";
import { mm, sheet as page } from "../layout/sheet";
import { blanks } from "../layout/signature";
import { form, list } from "../layout/tables";
import { watermark } from "../licences/watermark";
import { day, line, words } from "../papers/envelope";

const t = createText("zh-CN", "papers");

const sheet = z.object({
  title: line,
  /** Service and body, under the title. */
  under: line.optional(),
  note: words.optional(),
  /** Labelled lines; a line without a value is left to write on. */
  groups: z
    .array(
      z.object({
        title: line.optional(),
        lines: z
          .array(z.object({ label: line, value: words.optional() }))
          .min(1)
          .max(200),
      }),
    )
    .max(60)
    .default([]),
  /** A table; `blankRows` empty rows after the given ones. */
  table: z
    .object({
      columns: z.array(line).min(1).max(8),
      rows: z.array(z.array(z.string().max(500))).max(500),
      blankRows: z.number().int().min(0).max(30).default(0),
    })
    .optional(),
  /** A filled example: watermark 样张. */
  sample: z.boolean().default(false),
  /** Lines for signature and date of the applicant. */
  signed: z.boolean().default(true),
  version: day,
  madeAt: z.date(),
  /** The guide page the sheet belongs to. */
  guideUrl: z.url({ protocol: /^https?$/ }).max(500),
});
export type Sheet = z.input<typeof sheet>;

/** A form to print: blank to write on, filled as a sample, or filled with what a person typed. PDF bytes, not signed.
 *  Pure. Throws ZodError for wrong data. */
export async function makeSheet(given: Sheet): Promise<Uint8Array> {
  const it = sheet.parse(given);
  const { table } = it;
  const boxes = [
    ...sheetTitle(it.title, it.under),
    ...it.groups.flatMap((group) => [
      ...(group.title ? heading(group.title) : []),
      ...form(group.lines.map(({ label, value }) => [label, value ?? ""])),
    ]),
    ...(table
      ? list(
          table.columns.map((title) => ({ title, share: 1 })),
          [...table.rows, ...Array.from({ length: table.blankRows }, () => [])],
        )
      : []),
    ...(it.note ? note(it.note) : []),
    ...(it.signed ? blanks([[{ label: t("sheet.signs") }, { label: t("sheet.date") }]]) : []),
  ];
  const sheets = paginate(boxes, (index) => ({ top: index > 0 ? page.top : mm(24), bottom: page.bottom }));
  const foot = {
    qr: it.guideUrl,
    lead: t("sheet.lead"),
    left: [t("sheet.words")],
    right: [t("sheet.version", { day: formatDay(it.version, "zh-CN") })],
  };
  return drawPdf(
    sheets.map((marks, index) => [
      ...(it.sample ? watermark(t("licence.sample"), page) : []),
      ...marks,
      ...footMarks(foot, t("foot.page", { page: index + 1, pages: sheets.length })),
    ]),
    page,
    { title: it.title, author: it.under ?? it.title, subject: it.title, madeAt: it.madeAt },
  );
}

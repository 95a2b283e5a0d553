import { formatDay, formatInstant } from "@/lib/platform/clock";
import { formatDocumentNo } from "@/lib/platform/codes";
import { createText } from "@/lib/platform/i18n";
import type { Box } from "../layout/box";
import { drawPdf } from "../layout/draw-pdf";
import { footMarks } from "../layout/foot";
import { addressee, redHead, title } from "../layout/headings";
import { paginate } from "../layout/paginate";
import { mm, sheet } from "../layout/sheet";
import { signature } from "../layout/signature";
import type { PaperContent } from "./define-paper";
import { type Paper, paperKinds } from "./kinds";

const t = createText("zh-CN", "papers");

/** The kind's own words for this paper. The key names the kind, so that the pair always fits; TypeScript cannot see it. */
const contentOf = (paper: Paper): PaperContent =>
  (paperKinds[paper.kind].compose as (paper: Paper) => PaperContent)(paper);

/** A signature never stands alone on a sheet: the end of the text goes with it (GB/T 9704 §7.3.5.6 forbids 此页无正文). */
const keepEnd = (boxes: Box[]): Box[] =>
  boxes.map((box, index) => (index < boxes.length - 3 ? box : { ...box, keepNext: true }));

function boxesOf(paper: Paper, content: PaperContent): Box[] {
  const seal = paper.issuer.seal ?? t(`seal.${paper.matter}`);
  const signer = { name: paper.issuer.name, day: formatDay(paper.issuedOn, "zh-CN") };
  return [
    ...(content.headless ? [] : redHead(paper.issuer.name)),
    ...title(content.title, paper.number.notice),
    ...(content.to ? addressee(content.to) : []),
    ...keepEnd(content.body),
    ...(content.closing === "none" ? [] : signature(content.closing === "seal" ? { ...signer, seal } : signer)),
  ];
}

const frame = (first: number) => (index: number) => ({ top: index === 0 ? first : sheet.top, bottom: sheet.bottom });

/** An official paper as A4 PDF bytes, not yet signed (`signPdf`). Pure: the same data give the same bytes. Chinese is the
 *  language of record. Throws ZodError when the data are not those of the kind. Layout after GB/T 9704-2012. */
export async function makePaper(paper: Paper): Promise<Uint8Array> {
  const content = contentOf(paper);
  const main = paginate(boxesOf(paper, content), frame(content.headless ? mm(24) : mm(19.4)));
  const annex = content.annex ? paginate(content.annex, frame(sheet.top)) : [];
  const sheets = [...main, ...annex];
  const foot = {
    qr: paper.checkUrl,
    lead: t("foot.lead"),
    left: [
      t("foot.number", { number: formatDocumentNo(paper.number.document) }),
      t(content.closing === "seal" ? "foot.signed" : "foot.check"),
      ...(content.copies ? [content.copies] : []),
    ],
    right: [
      t("foot.officer", { officer: [paper.officer.desk, paper.officer.name].filter(Boolean).join(" ") }),
      ...(paper.officer.phone ? [t("foot.phone", { phone: paper.officer.phone })] : []),
      formatInstant(paper.madeAt, "zh-CN"),
    ],
  };
  return drawPdf(
    sheets.map((marks, index) => [
      ...marks,
      ...footMarks(foot, t("foot.page", { page: index + 1, pages: sheets.length })),
    ]),
    sheet,
    {
      title: `${content.title} ${paper.number.notice}`,
      author: paper.issuer.name,
      subject: paper.number.document,
      madeAt: paper.madeAt,
    },
  );
}

import { formatDay, formatInstant } from "@/lib/platform/clock";
import { formatDocumentNo } from "@/lib/platform/codes";
import type { Text } from "@/lib/platform/i18n";
import { footMarks } from "../layout/foot";
import { note, redHead, title } from "../layout/headings";
import type { Mark } from "../layout/marks";
import { paginate } from "../layout/paginate";
import { mm, sheet } from "../layout/sheet";
import { signature } from "../layout/signature";
import { facts as table } from "../layout/tables";
import type { FaceRow } from "./face-rows";
import type { LicenceFacts } from "./licence";
import { watermark } from "./watermark";

/** An approval under a red head, or a slip without: the face as a table on the sheet of the papers. */
export function letterSheets(facts: LicenceFacts, rows: FaceRow[], t: Text<"papers">): Mark[][] {
  const headed = facts.template === "approval";
  const signer = { name: facts.issuer.name, day: formatDay(facts.issuedOn, "zh-CN") };
  const boxes = [
    ...(headed ? redHead(facts.issuer.name) : []),
    ...title(facts.title, facts.number),
    ...table(rows),
    ...facts.notes.flatMap((text) => note(text)),
    ...signature(facts.sample ? signer : { ...signer, seal: facts.issuer.seal ?? t("licence.seal") }),
  ];
  const sheets = paginate(boxes, (index) => ({
    top: index > 0 ? sheet.top : mm(headed ? 19.4 : 24),
    bottom: sheet.bottom,
  }));
  const foot = {
    qr: facts.checkUrl,
    lead: t("licence.lead"),
    left: [
      t("foot.number", { number: formatDocumentNo(facts.documentNo) }),
      ...(facts.identifier ? [t("licence.identifier", { id: facts.identifier })] : [t("licence.words")]),
    ],
    right: [formatInstant(facts.madeAt, "zh-CN")],
  };
  return sheets.map((marks, index) => [
    ...(facts.sample ? watermark(t("licence.sample"), sheet) : []),
    ...marks,
    ...footMarks(foot, t("foot.page", { page: index + 1, pages: sheets.length })),
  ]);
}

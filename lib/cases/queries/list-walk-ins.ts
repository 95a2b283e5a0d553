import type { Actor } from "@/lib/platform/auth";
import { instantFrom } from "@/lib/platform/clock";
import { readDocumentNo } from "@/lib/platform/codes";
import { db, type Prisma } from "@/lib/platform/db";
import { Refusal } from "@/lib/platform/errors";
import type { Bilingual } from "@/lib/platform/i18n";
import { readLedger } from "@/lib/platform/ledger";
import { type Page, pageOf, readCursor } from "../model/keyset";
import type { WalkInPaperKind } from "../model/papers";
import type { WalkInMaterial } from "../model/walk-in";
import { walkInWhere } from "../store/walk-in";

export type WalkInView = {
  number: string;
  matter: string;
  subjectId: string;
  subjectMasked: string;
  materials: WalkInMaterial[];
  note: string;
  receivedAt: Date;
  receivedBy: string;
  body: Bilingual;
  handedTo: Bilingual | null;
  handedAt: Date | null;
  /** Case or draft number it became. */
  caseNo: string | null;
};

/** Walk-in receipts of this window's body, newest first, by keyset. `search`: a number, or words of the matter. */
export async function listWalkIns(
  actor: Actor,
  filter: { search?: string; open?: boolean; cursor?: string; size?: number } = {},
): Promise<Page<WalkInView>> {
  const size = Math.min(filter.size ?? 30, 100);
  const after = readCursor(filter.cursor);
  const number = filter.search ? readDocumentNo(filter.search) : undefined;
  const searched: Prisma.WalkInWhereInput = !filter.search
    ? {}
    : number
      ? { number }
      : { matter: { contains: filter.search } };
  const rows = await db().walkIn.findMany({
    where: {
      AND: [
        walkInWhere(actor),
        searched,
        filter.open ? { handedAt: null, caseId: null } : {},
        after
          ? {
              OR: [
                { receivedAt: { lt: instantFrom(after.at) } },
                { receivedAt: instantFrom(after.at), id: { lt: after.id } },
              ],
            }
          : {},
      ],
    },
    orderBy: [{ receivedAt: "desc" }, { id: "desc" }],
    take: size + 1,
  });
  const page = pageOf(rows, size, (row) => ({ at: row.receivedAt.toISOString(), id: row.id }));
  return { items: await toViews(page.items), next: page.next };
}

export type WalkInPaper = { number: string; kind: WalkInPaperKind; title: string; madeAt: Date | null };

/** One receipt of this window's body with its papers, newest first. Refuses 404 `case/not-found`. */
export async function getWalkIn(actor: Actor, typed: string): Promise<WalkInView & { papers: WalkInPaper[] }> {
  const number = readDocumentNo(typed) ?? "";
  const row = await db().walkIn.findFirst({ where: { AND: [{ number }, walkInWhere(actor)] } });
  const [view] = row ? await toViews([row]) : [];
  if (!row || !view) throw new Refusal("case/not-found", {}, { status: 404 });
  return { ...view, papers: await papersOf(row) };
}

/** The receipt carries the walk-in's own number; what followed is named by its ledger. */
async function papersOf({ id, number }: Row): Promise<WalkInPaper[]> {
  const later = (await readLedger({ type: "walk-in", id })).flatMap(({ event, facts }) =>
    event === "walk-in.handed-over" && typeof facts.paper === "string" ? [facts.paper] : [],
  );
  const rows = await db().paper.findMany({
    where: { number: { in: [number, ...later] } },
    orderBy: { ordered: "desc" },
    select: { number: true, kind: true, title: true, madeAt: true },
  });
  return rows.map(({ kind, ...paper }) => ({ ...paper, kind: kind as WalkInPaperKind }));
}

/** For whom a receipt was written. Refuses 404 `case/not-found`. */
export async function findWalkInSubject(actor: Actor, number: string): Promise<string> {
  const row = await db().walkIn.findFirst({
    where: { AND: [{ number }, walkInWhere(actor)] },
    select: { subjectId: true },
  });
  if (!row) throw new Refusal("case/not-found", {}, { status: 404 });
  return row.subjectId;
}

type Row = Prisma.WalkInGetPayload<object>;

/** Three statements, however many rows. */
async function toViews(rows: Row[]): Promise<WalkInView[]> {
  const [departments, cases, accounts] = await Promise.all([
    db().department.findMany({
      where: { code: { in: rows.flatMap((row) => [row.departmentCode, row.handedTo ?? ""]) } },
      select: { code: true, nameZh: true, nameEn: true },
    }),
    db().case.findMany({
      where: { id: { in: rows.flatMap((row) => row.caseId ?? []) } },
      select: { id: true, caseNo: true, draftNo: true },
    }),
    db().account.findMany({
      where: { id: { in: rows.map((row) => row.receivedBy) } },
      select: { id: true, subject: { select: { nameMasked: true } } },
    }),
  ]);
  const nameOf = (code: string | null): Bilingual | null => {
    const found = departments.find((one) => one.code === code);
    return found ? { zh: found.nameZh, en: found.nameEn } : null;
  };
  return rows.map((row) => {
    const became = cases.find(({ id }) => id === row.caseId);
    return {
      number: row.number,
      matter: row.matter,
      subjectId: row.subjectId,
      subjectMasked: row.subjectMasked,
      materials: row.materials as WalkInMaterial[],
      note: row.note,
      receivedAt: row.receivedAt,
      receivedBy: accounts.find(({ id }) => id === row.receivedBy)?.subject.nameMasked ?? "",
      body: nameOf(row.departmentCode) ?? { zh: "", en: "" },
      handedTo: nameOf(row.handedTo),
      handedAt: row.handedAt,
      caseNo: became ? (became.caseNo ?? became.draftNo) : null,
    };
  });
}

/** The bodies papers can be handed to: those of the clerk's own area and of the city above it. */
export async function listReceivingBodies(actor: Actor): Promise<{ code: string; name: Bilingual }[]> {
  const areas = [...new Set(actor.postsOf("clerk").flatMap(({ areaPath }) => areaPath.split("/").filter(Boolean)))];
  const rows = await db().department.findMany({
    where: { areaCode: { in: areas } },
    orderBy: { code: "asc" },
    select: { code: true, nameZh: true, nameEn: true },
  });
  return rows.map(({ code, nameZh, nameEn }) => ({ code, name: { zh: nameZh, en: nameEn } }));
}

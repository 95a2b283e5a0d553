import { getSubjectDetails, type SubjectDetails } from "@/lib/identity";
import { currentCalendar } from "@/lib/platform/calendar";
import type { WorkCalendar } from "@/lib/platform/clock";
import { sm4Decrypt } from "@/lib/platform/crypto";
import { db, type Prisma, reads } from "@/lib/platform/db";
import type { PaperKind } from "../model/papers";
import { readValues } from "../store/values";
import { getPinnedService, type PinnedService } from "./pinned-service";

const whole = {
  clocks: true,
  holds: true,
  extensions: true,
  corrections: true,
  deferrals: true,
  deliveries: { orderBy: { createdAt: "desc" } },
  materials: { include: { files: true } },
  tasks: { where: { state: "done" }, orderBy: { doneAt: "asc" } },
  papers: { orderBy: { ordered: "asc" } },
} satisfies Prisma.CaseInclude;

/** Who did something, as papers name staff: masked, with the window when there is one. */
export type Officer = { name: string; desk?: string };

/** Everything a paper may say, in clear: for the job that makes it and for nobody else. */
export type PaperDossier = {
  paper: { id: string; number: string; kind: PaperKind; facts: Prisma.JsonObject; ordered: Date; serial: number };
  /** What the QR code carries beside the number. */
  accessCode: string;
  found: Prisma.CaseGetPayload<{ include: typeof whole }>;
  service: PinnedService;
  values: Record<string, unknown>;
  department: { name: string; uscc: string; phone: string };
  applicant: SubjectDetails;
  agent: SubjectDetails | null;
  /** Who took the result at the window, when somebody was named. */
  receiver: string | null;
  /** Who did what the paper is about; nobody when the law or a job did. */
  officer: Officer | null;
  /** Staff by account id: who approved a hold or an extension. */
  staff: ReadonlyMap<string, Officer>;
  calendar: WorkCalendar;
};

/** The file of a paper that is ordered and not yet made; null when it is made, not there, or not about a case. */
export async function findPaperDossier(paperId: string): Promise<PaperDossier | null> {
  const row = await db().paper.findUnique({ where: { id: paperId } });
  if (!row?.caseId || row.madeAt) return null;
  const found = await db().case.findUniqueOrThrow({ where: { id: row.caseId }, include: whole });
  const [service, department, applicant, agent, calendar, form, by] = await Promise.all([
    getPinnedService(found.versionId),
    db().department.findUniqueOrThrow({ where: { code: row.departmentCode } }),
    getSubjectDetails(found.subjectId),
    found.agentId && found.agentId !== found.subjectId ? getSubjectDetails(found.agentId) : null,
    currentCalendar(),
    readValues(reads(), found.id, found.round),
    actorsAt(found.id, row.ordered),
  ]);
  const received = found.deliveries.find(({ receiverEnc }) => receiverEnc !== null);
  const approvers = [...found.holds, ...found.extensions].flatMap((one) => (one.decidedBy ? [one.decidedBy] : []));
  const staff = await officersOf([...approvers, ...by]);
  return {
    paper: {
      id: row.id,
      number: row.number,
      kind: row.kind as PaperKind,
      facts: row.facts as Prisma.JsonObject,
      ordered: row.ordered,
      serial: Number(row.docNo),
    },
    accessCode: sm4Decrypt(row.codeEnc),
    found,
    service,
    values: form.values,
    department: { name: department.nameZh, uscc: department.uscc, phone: department.phone },
    applicant,
    agent,
    receiver: received?.receiverEnc ? sm4Decrypt(received.receiverEnc) : null,
    officer: by.flatMap((id) => staff.get(id) ?? [])[0] ?? null,
    staff,
    calendar,
  };
}

/** The accounts behind what was done at that instant: the ledger wrote it in the same transaction as the order. */
async function actorsAt(caseId: string, at: Date): Promise<string[]> {
  const events = await db().ledgerEvent.findMany({
    where: { subjectType: "case", subjectId: caseId, at, actor: { startsWith: "account:" } },
    orderBy: { seq: "asc" },
    select: { actor: true },
  });
  return events.map(({ actor }) => actor.slice("account:".length));
}

/** Staff only: an applicant who submits is no officer of the paper that follows. */
export async function officersOf(accountIds: readonly string[]): Promise<Map<string, Officer>> {
  const accounts = await db().account.findMany({
    where: { id: { in: [...new Set(accountIds)] }, posts: { some: {} } },
    include: { subject: { select: { nameMasked: true } }, posts: { select: { window: true } } },
  });
  return new Map(
    accounts.map(({ id, subject, posts }) => {
      const window = posts.find((post) => post.window)?.window;
      return [id, { name: subject.nameMasked, ...(window ? { desk: `${window}号窗口` } : {}) }];
    }),
  );
}

import { formatCaseNo } from "@/lib/platform/codes";
import { db } from "@/lib/platform/db";
import { type LedgerSubject, ledgerSubjectTypes } from "@/lib/platform/ledger";

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const unique = (values: readonly string[]) => [...new Set(values)];

/** The accounts behind `account:<id>` by login and masked name. One statement. */
export async function actorNames(actors: readonly string[]): Promise<Map<string, string>> {
  const ids = unique(actors.flatMap((actor) => (actor.startsWith("account:") ? [actor.slice(8)] : [])));
  const rows = await db().account.findMany({
    where: { id: { in: ids.filter((id) => uuid.test(id)) } },
    select: { id: true, login: true, subject: { select: { nameMasked: true } } },
  });
  return new Map(rows.map(({ id, login, subject }) => [`account:${id}`, `${subject.nameMasked} · ${login}`]));
}

/** What people call the things that have a chain: the number of a case or licence, the name of an account. Three statements. */
export async function subjectLabels(subjects: readonly LedgerSubject[]): Promise<Map<string, string>> {
  const ids = (type: LedgerSubject["type"]) =>
    unique(subjects.flatMap((one) => (one.type === type && uuid.test(one.id) ? [one.id] : [])));
  const [cases, licences, accounts] = await Promise.all([
    db().case.findMany({ where: { id: { in: ids("case") } }, select: { id: true, caseNo: true, draftNo: true } }),
    db().licence.findMany({ where: { id: { in: ids("licence") } }, select: { id: true, number: true } }),
    db().account.findMany({ where: { id: { in: ids("account") } }, select: { id: true, login: true } }),
  ]);
  return new Map([
    ...cases.map(({ id, caseNo, draftNo }) => [`case:${id}`, caseNo ? formatCaseNo(caseNo) : draftNo] as const),
    ...licences.map(({ id, number }) => [`licence:${id}`, number] as const),
    ...accounts.map(({ id, login }) => [`account:${id}`, login] as const),
    ...subjects.filter(({ id }) => !uuid.test(id)).map(({ type, id }) => [`${type}:${id}`, id] as const),
  ]);
}

/** The thing under a number or name somebody typed; null when nothing has a chain there. */
export async function findSubject(ref: string): Promise<LedgerSubject | null> {
  const [type = "", id = ""] = ref.split(":");
  const named = ledgerSubjectTypes.find((one) => one === type);
  if (named && id) return (await hasChain({ type: named, id })) ? { type: named, id } : null;
  const plain = ref.replace(/\s+/g, "");
  if (!plain) return null;
  const [found, licence, account] = await Promise.all([
    db().case.findFirst({ where: { OR: [{ caseNo: plain }, { draftNo: plain.toUpperCase() }] }, select: { id: true } }),
    db().licence.findFirst({
      where: { OR: [{ number: ref }, { documentNo: plain }, { identifier: plain }] },
      select: { id: true },
    }),
    db().account.findUnique({ where: { login: plain }, select: { id: true } }),
  ]);
  if (found) return { type: "case", id: found.id };
  if (licence) return { type: "licence", id: licence.id };
  if (account) return { type: "account", id: account.id };
  for (const type of ["service", "calendar", "walk-in", "parameter", "article"] as const)
    if (await hasChain({ type, id: plain })) return { type, id: plain };
  return null;
}

async function hasChain({ type, id }: LedgerSubject): Promise<boolean> {
  const where = { subjectType_subjectId: { subjectType: type, subjectId: id } };
  return (await db().ledgerHead.findUnique({ where, select: { seq: true } })) !== null;
}

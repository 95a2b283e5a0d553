import type { Light } from "@/lib/platform/clock";
import type { Prisma } from "@/lib/platform/db";
import type { Bilingual } from "@/lib/platform/i18n";
import type { CaseOutcome, CaseState } from "../model/states";

export const rowFields = {
  id: true,
  draftNo: true,
  caseNo: true,
  state: true,
  outcome: true,
  serviceCode: true,
  serviceNameZh: true,
  serviceNameEn: true,
  departmentCode: true,
  areaCode: true,
  subjectMasked: true,
  channel: true,
  light: true,
  dueAt: true,
  step: true,
  deemed: true,
  round: true,
  createdAt: true,
  submittedAt: true,
  receivedAt: true,
  acceptedAt: true,
  closedAt: true,
} satisfies Prisma.CaseSelect;

type Row = Prisma.CaseGetPayload<{ select: typeof rowFields }>;

/** A case in a list: what one row shows, already masked. */
export type CaseRow = Omit<Row, "state" | "outcome" | "light" | "serviceNameZh" | "serviceNameEn"> & {
  state: CaseState;
  outcome: CaseOutcome | null;
  light: Light;
  serviceName: Bilingual;
};

export function toCaseRow({ serviceNameZh, serviceNameEn, state, outcome, light, ...row }: Row): CaseRow {
  return {
    ...row,
    state: state as CaseState,
    outcome: outcome as CaseOutcome | null,
    light: light as Light,
    serviceName: { zh: serviceNameZh, en: serviceNameEn },
  };
}

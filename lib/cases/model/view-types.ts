import type { Light } from "@/lib/platform/clock";
import type { Bilingual } from "@/lib/platform/i18n";
import type { CorrectionItem } from "../contract";
import type { CaseOutcome, CaseState } from "./states";
import type { CaseAction } from "./transitions";

export type ClockView = {
  kind: string;
  state: "running" | "stopped" | "ended";
  startDay: string;
  limit: { n: number; unit: string };
  extension: number;
  due: string | null;
  dueAt: string | null;
  light: Light;
  /** Units used and left at the moment of reading; null for what has ended. */
  used: number | null;
  left: number | null;
  ifResumedToday: string | null;
  step: string | null;
};

export type MaterialView = {
  requirement: string;
  name: Bilingual;
  state: string;
  verdict: string | null;
  reason: string | null;
  source: unknown;
  files: { id: string; name: string; mediaType: string; size: number; pages: number; digest: string }[];
};

/** A case as every door shows it: masked, with its clocks, and with what may be done next by the one who looks. */
export type CaseView = {
  id: string;
  draftNo: string;
  caseNo: string | null;
  /** In groups, for people to read: 9901 2026 1126 0068 4. */
  caseNoShown: string | null;
  /** 31-digit item code + date + serial, for exchange. */
  reportNo: string | null;
  state: CaseState;
  outcome: CaseOutcome | null;
  service: { code: string; version: number; name: Bilingual };
  department: { code: string; name: Bilingual };
  area: string;
  applicant: { subjectId: string; nameMasked: string; idMasked: string; phoneMasked: string | null; kind: string };
  channel: string;
  scenario: Record<string, string>;
  deemed: boolean;
  light: Light;
  dueAt: string | null;
  step: string | null;
  createdAt: string;
  submittedAt: string | null;
  receivedAt: string | null;
  acceptedAt: string | null;
  decidedAt: string | null;
  closedAt: string | null;
  deliveredAt: string | null;
  clocks: ClockView[];
  hold: {
    id: string;
    kind: string;
    state: string;
    fromDay: string | null;
    expectedDays: number;
    reason: string;
  } | null;
  extension: { id: string; n: number; state: string; reason: string } | null;
  correction: { round: number; items: CorrectionItem[]; replyDue: string; answeredAt: string | null } | null;
  deferrals: { requirement: string; dueBy: string; suppliedAt: string | null }[];
  decision: { outcome: string; reason: string; basis: string } | null;
  /** Why the city ended it without a decision (refused, terminated), as its paper says. */
  closing: { reason: string; basis: string } | null;
  delivery: { way: string; state: string; trackingNo: string | null; events: unknown } | null;
  papers: { number: string; kind: string; title: string; madeAt: string | null }[];
  tasks: { id: string; node: string; name: Bilingual; state: string; decision: boolean; mine: boolean }[];
  /** Acts this state allows and this reader may do. */
  possible: CaseAction[];
  version: number;
};

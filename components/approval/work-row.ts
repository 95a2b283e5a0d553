import type { LightKind } from "../ui/light";

/** One row of a worklist, finished for the screen: words, not codes. */
export type WorkRow = {
  id: string;
  href: string;
  caseNo: string;
  service: string;
  serviceCode: string;
  subject: string;
  step: string;
  decision: boolean;
  kind: string;
  opened: string;
  due: string;
  /** The day it is due; null while the clock is stopped or none runs. */
  dueDay: string | null;
  /** The limit people are told about, in the light of its own clock. */
  bar: { used: number; total: number; light: LightKind } | null;
  light: LightKind;
  /** Another word than the light's own: which clock is worse than the one people are told about. */
  lightWord: string | null;
  amount: string | null;
  holder: string;
  free: boolean;
  done: string;
  outcome: string;
};
export type WorkGroup = { key: string; title: string; count?: number; rows: WorkRow[] };

import { z } from "zod";
import type { Light } from "@/lib/platform/clock";
import type { Bilingual } from "@/lib/platform/i18n";

/** Refusals of this domain; texts in `messages/<locale>/errors.json`. */
export const supervisionRefusals = [
  /** The board belongs to supervision officers. */
  "supervision/not-officer",
  /** A department's monitor is there for those who review or decide in it. */
  "supervision/not-body",
  /** The ledger belongs to auditors. */
  "supervision/not-auditor",
  /** Nothing has a chain under that number. */
  "supervision/chain-not-found",
  /** Outside your scope, or not there: the same answer. */
  "supervision/alert-not-found",
  /** Somebody has seen to it already. */
  "supervision/alert-settled",
] as const;
export type SupervisionRefusalCode = (typeof supervisionRefusals)[number];

/** What officers and the body's staff are told of. Names: `messages/<locale>/supervision.json`. */
export const alertKinds = [
  "light",
  "deemed-acceptance",
  "second-correction",
  "terminated",
  "bad-rating",
  "parcel-failed",
  "message-unreceived",
] as const;
export type AlertKind = (typeof alertKinds)[number];
/** What somebody has to call about: it did not reach its person. */
export const unreachedKinds = ["message-unreceived", "parcel-failed"] as const satisfies readonly AlertKind[];
export const alertLevels = ["notice", "yellow", "red"] as const;
export type AlertLevel = (typeof alertLevels)[number];

export const settleAlertInput = z.object({ note: z.string().trim().min(2).max(500) });

export type AlertView = {
  id: string;
  kind: AlertKind;
  level: AlertLevel;
  caseId: string;
  caseNo: string;
  item: Bilingual;
  departmentCode: string;
  department: Bilingual;
  at: string;
  /** Codes and days: the kind of clock, the round, the grade, the channel. */
  facts: Record<string, unknown>;
  settledAt: string | null;
};
export type AlertPage = { items: AlertView[]; next: string | null };

/** One row of a panel: how many open cases, by light. */
export type BoardRow = { key: string; name: Bilingual | null; total: number } & Record<Light, number>;

/** Where an area lies on the city's map: its corners and where its name stands, on one plane for the whole city. */
export const areaOutline = z.object({
  corners: z.array(z.tuple([z.number(), z.number()])).min(3),
  name: z.tuple([z.number(), z.number()]),
});
export type AreaOutline = z.infer<typeof areaOutline>;
/** `own`: what lies in the area itself, not in those below it. */
export type RegionRow = BoardRow & { own: boolean; outline: AreaOutline | null };

/** Days of decisions that the share of those in time is counted over. */
export const onTimeDays = 30;
/** The city's own target: decisions within the promised time, per cent. Below it the board says so. */
export const onTimeTarget = 98;
/** With fewer decisions a share says nothing (样本不足). */
export const fewDecisions = 10;
export type OnTime = { done: number; onTime: number };
export type DepartmentRow = BoardRow & OnTime;

/** What a board is narrowed to: an area with all below it, a body. */
export type BoardPlace = { area?: string; department?: string };

export type Board = {
  /** When it was counted. */
  at: string;
  total: number;
  lights: Record<Light, number>;
  /** With the decisions of the last `onTimeDays` days. */
  departments: DepartmentRow[];
  /** The watched area itself (key `<code>-own`) and the areas right below it, each with all below. */
  areas: RegionRow[];
  /** By stage of handling; the sums of every panel are the total. */
  stages: BoardRow[];
  /** Lights that turned today, and at which hour (Asia/Shanghai); hours without one are left out. */
  today: { yellow: number; red: number; hours: { hour: number; yellow: number; red: number }[] };
};

/** A department's own monitor. The stages add up to the total; the people to the open steps. */
export type BodyBoard = Pick<Board, "at" | "total" | "lights" | "stages"> & {
  /** By who holds the step; the key is an account, or `nobody` for what is not claimed. Names are masked. */
  people: (BoardRow & { person: string | null })[];
};

/** Events in which somebody looked at personal data, or fetched it. */
export const revealingEvents = ["case.revealed", "values.extracted", "subject.cases-followed"] as const;

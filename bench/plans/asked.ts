import type { Actor } from "@/lib/platform/auth";

/** Those of the city who ask. */
export const askers = ["approver", "chief", "clerk", "supervisor", "auditor", "cityadmin", "citizen", "firm"] as const;

/** Cases of the city by what happened to them last. Each is the citizen's. */
export type AskedCases = Record<"submitted" | "mendedTwice" | "accepted" | "granted", { id: string; no: string }>;

/** People and things of the city that queries are asked with. */
export type Asked = Record<(typeof askers)[number], Actor> & {
  cases: AskedCases;
  /** The last four of the citizen's ID, and the phone. */
  idLast4: string;
  phone: string;
  /** A step of the accepted case in the approver's hands. */
  task: { id: string; caseId: string; node: string };
  licence: { id: string; documentNo: string; bytes: Uint8Array };
  /** A paper of the granted case with its access code, and papers that wait to be made: of a case, of a receipt. */
  paper: { number: string; code: string };
  ordered: { ofCase: string; ofWalkIn: string };
  walkIn: string;
  libraryItem: string;
  session: { id: string; token: string };
  /** A version of a service that this process has not read yet. */
  freshVersion: string;
};

/**
 * A query by its file (`cases/list-my-cases` is lib/cases/queries/list-my-cases.ts), and one use of it as its callers
 * use it. `empty`: why it may answer nothing here; every other use must answer something.
 */
export type Planned = { of: string; run(on: Asked): Promise<unknown>; empty?: string };

/**
 * A column as the planner shall know it: how many different values (as in `pg_stats`: negative for a share of the rows),
 * its values by their share, `when` for instants spread over three years, or a column of the loaded city that it is like.
 * `null`: the share of rows without one.
 */
export type AssumedColumn = (
  | { distinct: number }
  | { shares: Readonly<Record<string, number>> }
  | { when: "three years" }
  | { like: `${string}.${string}` }
) & { null?: number };

/** A table that grows and that the loaded city leaves empty: how many rows two million cases come to. */
export type UnloadedTable = { name: string; rows: number; columns: Readonly<Record<string, AssumedColumn>> };

const when: AssumedColumn = { when: "three years" };
const perCase: AssumedColumn = { distinct: -0.9 };
const own: AssumedColumn = { distinct: -1 };
const ofCase = (column: string): AssumedColumn => ({ like: `case.${column}` });

/** Counted from what a case, a visit or a minute leaves behind, generously. */
export const unloadedTables: readonly UnloadedTable[] = [
  {
    name: "alert",
    rows: 400_000,
    columns: {
      case_id: { distinct: -0.7 },
      cause: own,
      kind: { shares: { light: 0.9, "message-unreceived": 0.06, "bad-rating": 0.04 } },
      level: { shares: { yellow: 0.7, red: 0.3 } },
      day: { distinct: 780 },
      at: when,
      closed_at: { when: "three years", null: 0.005 },
      department_code: ofCase("department_code"),
      department_path: ofCase("department_path"),
      area_path: ofCase("area_path"),
    },
  },
  {
    name: "authorisation",
    rows: 200_000,
    columns: {
      organisation_id: { distinct: -0.7 },
      agent_id: { distinct: -0.8 },
      revoked_at: { when: "three years", null: 0.8 },
      valid_until: { distinct: 4_000 },
    },
  },
  {
    name: "correction",
    rows: 150_000,
    columns: {
      case_id: perCase,
      round: { shares: { "1": 0.95, "2": 0.05 } },
      issued_at: when,
      confirmed: { distinct: -0.05, null: 0.95 },
    },
  },
  {
    name: "deferral",
    rows: 60_000,
    columns: { case_id: perCase, due_at: when, supplied_at: { when: "three years", null: 0.02 } },
  },
  {
    name: "evaluation",
    rows: 1_000_000,
    columns: {
      case_id: { distinct: -0.8 },
      node: { shares: { result: 0.6, apply: 0.35, correction: 0.05 } },
      grade: { shares: { "5": 0.8, "4": 0.15, "3": 0.03, "2": 0.01, "1": 0.01 } },
      department_code: ofCase("department_code"),
      area_path: ofCase("area_path"),
      at: when,
    },
  },
  {
    name: "exchange_call",
    rows: 5_000_000,
    columns: {
      call_no: own,
      system: {
        shares: { sms: 0.4, population: 0.25, mail: 0.1, "legal-entity": 0.1, "licence-library": 0.1, courier: 0.05 },
      },
      case_id: { distinct: -0.2, null: 0.5 },
      target: { distinct: 40 },
      ok: { shares: { t: 0.99, f: 0.01 } },
      at: when,
    },
  },
  {
    name: "extension",
    rows: 30_000,
    columns: { case_id: perCase, state: { shares: { granted: 0.9, refused: 0.098, asked: 0.002 } }, asked_at: when },
  },
  { name: "favourite", rows: 500_000, columns: { account_id: { distinct: -0.3 }, code: { distinct: 500 }, at: when } },
  {
    name: "hold",
    rows: 60_000,
    columns: {
      case_id: perCase,
      state: { shares: { ended: 0.95, refused: 0.02, open: 0.028, asked: 0.002 } },
      asked_at: when,
    },
  },
  // Kept for three days.
  {
    name: "idempotency_key",
    rows: 100_000,
    columns: { actor: { distinct: -0.5 }, key: own, created_at: { distinct: -1 } },
  },
  { name: "ledger_root", rows: 1_500_000, columns: { n: own, sealed_at: when, day: { distinct: -1, null: 0.999 } } },
  {
    name: "library_material",
    rows: 2_000_000,
    columns: { id: own, subject_id: { distinct: -0.3 }, digest: own, added_at: when },
  },
  // Only of what is being looked at.
  { name: "notice_draft", rows: 20_000, columns: { case_id: own } },
  {
    name: "outbox",
    rows: 250_000,
    columns: { id: own, event: { distinct: 30 }, created_at: when, relayed_at: { when: "three years", null: 0.00001 } },
  },
  { name: "rate_window", rows: 200_000, columns: { bucket: own, started_at: own } },
  { name: "saved_filter", rows: 20_000, columns: { account_id: { distinct: 2_000 }, list: { distinct: 12 } } },
  { name: "serial", rows: 200_000, columns: { name: own } },
  {
    name: "session",
    rows: 5_000_000,
    columns: {
      id: own,
      account_id: { distinct: -0.15 },
      token_hash: own,
      created_at: when,
      expires_at: when,
      revoked_at: { when: "three years", null: 0.5 },
    },
  },
  {
    name: "sitting",
    rows: 1_000_000,
    columns: {
      clerk_id: { distinct: 300 },
      subject_id: { distinct: -0.4 },
      opened_at: when,
      expires_at: when,
      id_read_at: when,
    },
  },
  {
    name: "sms_code",
    rows: 3_000_000,
    columns: { phone_hash: { distinct: -0.2 }, purpose: { distinct: 4 }, created_at: when, expires_at: when },
  },
  { name: "stored_file", rows: 4_000_000, columns: { digest: own } },
  // Only of what is under way: a token goes when its step is done.
  {
    name: "token",
    rows: 60_000,
    columns: { case_id: { distinct: -0.8 }, state: { shares: { active: 0.9, waiting: 0.1 } } },
  },
  {
    name: "walk_in",
    rows: 300_000,
    columns: {
      number: own,
      subject_id: { distinct: -0.7 },
      department_code: { distinct: 40 },
      area_path: ofCase("area_path"),
      received_at: when,
      handed_at: { when: "three years", null: 0.02 },
      case_id: { distinct: -1, null: 0.7 },
    },
  },
];

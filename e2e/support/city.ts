import { expect } from "@playwright/test";
import { Pool } from "pg";

export type Rows = <T extends object>(sql: string, values?: unknown[]) => Promise<T[]>;

/** A city that can be asked for its rows. */
export function cityAt(url: string | undefined): { rows: Rows; end(): Promise<void> } {
  const pool = new Pool({ connectionString: url, max: 2, allowExitOnIdle: true });
  return {
    rows: async <T extends object>(sql: string, values: unknown[] = []) => (await pool.query<T>(sql, values)).rows,
    end: () => pool.end(),
  };
}

let running: ReturnType<typeof cityAt> | undefined;

/** Rows of the running city, for what no page shows: that a job is done, which case stands where. Read only. */
export const rows: Rows = (sql, values) => {
  running ??= cityAt(process.env.E2E_DATABASE_URL);
  return running.rows(sql, values);
};

/** Waits until the case stands in this state (and has this outcome): the worker's work is done when its fact is there. */
export async function waitForCase(ref: string, state: string, outcome: string | null = null): Promise<void> {
  const sql = `select state, outcome from "case" where draft_no = $1 or case_no = $1`;
  await expect
    .poll(async () => (await rows(sql, [ref.replaceAll(" ", "")]))[0], {
      message: `case ${ref} is ${state}`,
      timeout: 100_000,
      intervals: [250, 500, 1_000],
    })
    .toMatchObject({ state, ...(outcome === null ? {} : { outcome }) });
}

/** Waits until the worker's scan, which looks once a minute, has turned the light of a case. */
export async function waitForLight(ref: string, light: "yellow" | "red"): Promise<void> {
  const find = async () => rows<{ light: string }>(`select light from "case" where case_no = $1`, [ref]);
  await expect
    .poll(async () => (await find())[0]?.light, {
      message: `the light of ${ref}`,
      timeout: 100_000,
      intervals: [500, 1_000],
    })
    .toBe(light);
}

/** Waits until a paper of this kind is made and signed for the case; answers its document number. */
export async function waitForPaper(ref: string, kind: string): Promise<string> {
  const sql = `select p.number from paper p join "case" c on c.id = p.case_id
    where (c.case_no = $1 or c.draft_no = $1) and p.kind = $2 and p.made_at is not null order by p.made_at desc limit 1`;
  const find = async () => (await rows<{ number: string }>(sql, [ref.replaceAll(" ", ""), kind]))[0]?.number ?? "";
  await expect
    .poll(find, { message: `paper ${kind} of ${ref}`, timeout: 100_000, intervals: [250, 500, 1_000] })
    .not.toBe("");
  return find();
}

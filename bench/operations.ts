import type { Pool } from "pg";
import { acceptCase, completeTask, findProgress, lightScanSweep, listWindowCases, submitCase } from "@/lib/cases";
import { search } from "@/lib/catalogue";
import { getActorByLogin } from "@/lib/identity";
import { mintSystemActor } from "@/lib/platform/auth";
import { closeDb } from "@/lib/platform/db";
import { copyCase } from "./load-city";
import { recordStatements, type Statement } from "./record-statements";

export type Operation = {
  name: string;
  /** One call over HTTP. */
  call: () => Promise<unknown>;
  /** Calls available: writes use up a prepared case each. */
  most?: number;
  limit: { name: string; statements?: Statement[]; writes?: boolean; page?: string };
};

export type Setting = {
  base: string;
  pool: Pool;
  templates: Record<"draft" | "received" | "claimed" | "accepted", string>;
  tokens: Record<string, string>;
  progress: { caseNo: string; idLast4: string };
};

async function ok(response: Response): Promise<void> {
  await response.arrayBuffer();
  if (!response.ok) throw new Error(String(response.status));
}

/** The operations of the city hall, each over HTTP as its people call it, with the SQL or bytes it comes down to. */
export async function operations(
  { base, pool, templates, tokens, progress }: Setting,
  writes: number,
): Promise<Operation[]> {
  const get = (path: string, token?: string) => async () =>
    ok(await fetch(base + path, token ? { headers: { authorization: `Bearer ${token}` } } : {}));
  const post = (path: string, token: string | undefined, body: unknown) =>
    fetch(`${base}/api/v1${path}`, {
      method: "POST",
      headers: { "content-type": "application/json", ...(token ? { authorization: `Bearer ${token}` } : {}) },
      body: JSON.stringify(body),
    }).then(ok);
  const pool_of = async (template: string, serial: number) => copyCase(pool, template, writes + 40, () => ({}), serial);
  const [drafts, received, claimed] = [
    await pool_of(templates.draft, 3_000_000),
    await pool_of(templates.received, 4_000_000),
    await pool_of(templates.claimed, 5_000_000),
  ];
  const tasks = (
    await pool.query("select id, case_id from task where case_id = any($1) and state = 'claimed'", [
      claimed.map((one) => one.id),
    ])
  ).rows as { id: string }[];
  const [citizen, clerk, approver] = await Promise.all(
    ["citizen", "clerk", "approver"].map((login) => getActorByLogin(login)),
  );
  if (!citizen || !clerk || !approver) throw new Error("the demo city has no such people");
  const take =
    <T>(list: T[]) =>
    () => {
      const one = list.pop();
      if (one === undefined) throw new Error("used up");
      return one;
    };
  const draft = take(drafts);
  const waiting = take(received);
  const task = take(tasks);
  const sql = (work: () => Promise<unknown>) => recordStatements(work);
  const list: Operation[] = [
    {
      name: "guide page",
      call: get("/services/food-business"),
      limit: { name: "same bytes, bare node:http", page: "/services/food-business" },
    },
    {
      name: "search",
      call: get(`/api/v1/services?q=${encodeURIComponent("饭店执照")}`),
      limit: { name: "same SQL, bare pg", statements: await sql(() => search("饭店执照")) },
    },
    {
      name: "worklist (window)",
      call: get("/api/v1/cases?size=20", tokens.citizen),
      limit: { name: "same SQL, bare pg", statements: await sql(() => listWindowCases(clerk, { list: "intake" })) },
    },
    {
      name: "worklist (approver)",
      call: get("/api/v1/tasks?view=claimable", tokens.approver),
      limit: { name: "same bytes, bare node:http", page: "/api/v1/openapi.json" },
    },
    {
      name: "progress",
      call: () => post("/progress", undefined, progress),
      limit: { name: "same SQL, bare pg", statements: await sql(() => findProgress(progress)) },
    },
    {
      name: "submit",
      call: () => post(`/cases/${draft().ref}/submit`, tokens.citizen, {}),
      most: writes,
      limit: {
        name: "same SQL, bare pg, rolled back",
        writes: true,
        statements: await sql(() => submitCase(citizen, draft().ref)),
      },
    },
    {
      name: "accept",
      call: () => post(`/cases/${waiting().ref}/accept`, tokens.clerk, {}),
      most: writes,
      limit: {
        name: "same SQL, bare pg, rolled back",
        writes: true,
        statements: await sql(() => acceptCase(clerk, waiting().ref)),
      },
    },
    {
      name: "complete a task",
      call: () => post(`/tasks/${task().id}/complete`, tokens.approver, { outcome: "pass", opinion: "材料齐全" }),
      most: writes,
      limit: {
        name: "same SQL, bare pg, rolled back",
        writes: true,
        statements: await sql(() => completeTask(approver, task().id, { outcome: "pass", opinion: "材料齐全" })),
      },
    },
  ];
  return list;
}

/** The light scan with k lights to turn: its time must not grow with the open cases. */
export async function lightScan(): Promise<number> {
  const begin = performance.now();
  await lightScanSweep.handle(mintSystemActor("bench"));
  return performance.now() - begin;
}

export { closeDb };

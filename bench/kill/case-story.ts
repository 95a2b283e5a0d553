import { setTimeout as wait } from "node:timers/promises";
import type { FormSchema } from "@/lib/forms/contract";
import { completeValues } from "@/prisma/seed/factories/complete-values";
import type { Confirmed } from "./confirmed-journal";
import type { Body, SteadyClient } from "./steady-client";

/** How a case is to end. */
export type Ending = "granted" | "denied" | "refused" | "withdrawn";
export type Plan = {
  story: string;
  applicant: string;
  clerk: string;
  ending: Ending;
  /** The clerk sends it back once before it goes on. */
  mend: boolean;
  /** The clock is stopped and goes on again during the review. */
  hold: boolean;
};

const scenario = { kind: "bulk-sales", dineIn: "no", size: "small" };
const shared = ["business-licence", "resident-id", "health-certificates"];

/** Brings one case as far as its plan says; every step is confirmed before the next. Answers the case number, or null. */
export async function playCase(client: SteadyClient, plan: Plan, form: FormSchema): Promise<string | null> {
  const { story, applicant, clerk } = plan;
  const pause = () => wait(client.chance.between(20, 250));
  const step = async (act: string, login: string, path: string, body?: unknown): Promise<Confirmed | null> => {
    await pause();
    return client.act(story, act, { login, method: "POST", path, ...(body === undefined ? {} : { body }) });
  };
  const attach = async (login: string, ref: string, requirement: string, version = ""): Promise<Confirmed | null> => {
    await pause();
    const file = { requirement, name: `${requirement}.pdf`, text: `${story} ${requirement} ${version}` };
    return client.act(story, "attach", { login, method: "POST", path: `/cases/${ref}/materials`, file });
  };

  const values = completeValues(form, scenario);
  const draft = await step("draft", applicant, "/cases", { service: "food-business", scenario, values });
  const draftNo = draft?.said.draftNo;
  if (!draftNo || !(await attach(applicant, draftNo, "safety-rules"))) return null;
  const submitted = await step("submit", applicant, `/cases/${draftNo}/submit`);
  const caseNo = submitted?.said.caseNo;
  if (!caseNo) return null;
  const act = (name: string, login: string, body?: unknown) => step(name, login, `/cases/${caseNo}/${name}`, body);

  if (plan.mend) {
    const items = [{ requirement: "safety-rules", reason: "看不清，请重新上传" }];
    if (!(await act("pre-review", clerk, { verdict: "mend", items }))) return null;
    if (!(await attach(applicant, caseNo, "safety-rules", "again"))) return null;
    if (!(await act("resubmit", applicant))) return null;
  }
  if (!(await act("pre-review", clerk, { verdict: "pass" }))) return null;
  if (plan.ending === "withdrawn") return (await act("withdraw", applicant, { reason: "不办了" })) && caseNo;
  if (!(await act("receive", clerk))) return null;
  if (plan.ending === "refused")
    return (await act("refuse", clerk, { reason: "不属于本机关职权范围", basis: "行政许可法第三十二条" })) && caseNo;
  for (const requirement of shared) if (!(await attach(clerk, caseNo, requirement))) return null;
  if (!(await act("accept", clerk))) return null;
  if (!(await step("evaluate", applicant, `/cases/${caseNo}/evaluation`, { node: "apply", grade: 5 }))) return null;
  const review = await openTask(client, "approver", caseNo);
  if (!review || !(await step("claim", "approver", `/tasks/${review}/claim`))) return null;
  if (plan.hold) {
    const body = { kind: "special", reason: "现场核查", expectedDays: 3 };
    if (!(await act("hold", "approver", body)) || !(await act("resume", "approver"))) return null;
  }
  const opinion = { outcome: "pass", opinion: "材料齐全，符合要求" };
  if (!(await step("complete", "approver", `/tasks/${review}/complete`, opinion))) return null;
  const last = await openTask(client, "chief", caseNo);
  if (!last || !(await step("claim", "chief", `/tasks/${last}/claim`))) return null;
  const decision =
    plan.ending === "granted"
      ? { outcome: "granted" }
      : { outcome: "denied", reason: "经营场所不符合要求", basis: "食品安全法第三十三条" };
  return (await act("decide", "chief", decision)) && caseNo;
}

/** What follows once the background process has closed the case: opened by its person, and rated. False: not closed yet. */
export async function finishCase(client: SteadyClient, plan: Plan, caseNo: string): Promise<boolean> {
  const { state } = await client.get(plan.applicant, `/cases/${caseNo}`);
  if (state !== "closed") return false;
  const call = { login: plan.applicant, method: "POST" as const };
  const deliver = { ...call, path: `/cases/${caseNo}/deliver`, body: { way: "electronic" } };
  if (!(await client.act(plan.story, "deliver", deliver))) return true;
  const rating = { ...call, path: `/cases/${caseNo}/evaluation`, body: { node: "result", grade: 5 } };
  await client.act(plan.story, "evaluate", rating);
  return true;
}

async function openTask(client: SteadyClient, login: string, caseNo: string): Promise<string | null> {
  const found: Body = await client.get(login, `/cases/${caseNo}`);
  const tasks = (found.tasks ?? []) as { id: string; state: string }[];
  const open = tasks.find((task) => task.state === "open");
  if (!open) client.tools.faults.add("an accepted case without an open task", { caseNo, login, tasks });
  return open?.id ?? null;
}

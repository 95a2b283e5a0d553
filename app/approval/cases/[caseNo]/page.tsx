import { type CaseView, getCaseFile } from "@/lib/cases";
import type { Actor } from "@/lib/platform/auth";
import { Refusal } from "@/lib/platform/errors";
import { currentLocale } from "@/lib/platform/i18n/loaders";
import { getTask, listTasks, type TaskRow } from "@/lib/workflow";
import { requireApprover } from "../../approver";
import { CaseDesk } from "../../case-desk";
import { orNotFound } from "../../found";

/**
 * The step of a case one came for: the one in one's own hands, else the first open one in sight; when no step is left,
 * what still follows from the case and waits at this desk.
 */
async function taskOf(actor: Actor, view: CaseView): Promise<TaskRow | null> {
  for (const { id } of view.tasks.toSorted((a, b) => Number(b.mine) - Number(a.mine))) {
    try {
      return await getTask(actor, id);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
    }
  }
  if (!view.caseNo) return null;
  const follows = await listTasks(actor, { view: "desk", kind: "follow-up", caseNo: view.caseNo, limit: 1 });
  return follows.items[0] ?? null;
}

export default async function CasePage(props: { params: Promise<{ caseNo: string }> }) {
  const caseNo = decodeURIComponent((await props.params).caseNo);
  const [locale, actor] = [await currentLocale(), await requireApprover(`/approval/cases/${caseNo}`)];
  const file = await orNotFound(getCaseFile(actor, caseNo));
  return <CaseDesk actor={actor} file={file} task={await taskOf(actor, file.view)} locale={locale} />;
}

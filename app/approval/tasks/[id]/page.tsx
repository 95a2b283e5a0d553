import { getCaseFile } from "@/lib/cases";
import { currentLocale } from "@/lib/platform/i18n/loaders";
import { getTask } from "@/lib/workflow";
import { requireApprover } from "../../approver";
import { CaseDesk } from "../../case-desk";
import { orNotFound } from "../../found";

export default async function TaskPage(props: { params: Promise<{ id: string }> }) {
  const { id } = await props.params;
  const [locale, actor] = [await currentLocale(), await requireApprover(`/approval/tasks/${id}`)];
  const task = await orNotFound(getTask(actor, id));
  const file = await orNotFound(getCaseFile(actor, task.caseId));
  return <CaseDesk actor={actor} file={file} task={task} locale={locale} />;
}

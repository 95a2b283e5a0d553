import { getPinnedService } from "@/lib/cases";
import { db } from "@/lib/platform/db";
import * as workflow from "@/lib/workflow";
import { desksOf } from "@/lib/workflow/queries/desks";
import { taskRows } from "@/lib/workflow/queries/task-rows";
import type { Asked, Planned } from "../asked";
import { secondPage } from "./second-page";

const views: [keyof Pick<Asked, "approver" | "chief">, workflow.TaskListInput, string?][] = [
  ["approver", { view: "mine" }],
  ["approver", { view: "claimable", limit: 50 }],
  ["approver", { view: "claimable", light: "yellow", service: "food-business" }, "lights turn"],
  ["approver", { view: "claimable", caseNo: "9901" }],
  ["approver", { view: "claimable", caseNo: "99010020261122000010" }, "a number nobody has"],
  ["approver", { view: "desk", kind: "review" }],
  ["approver", { view: "done" }],
  ["chief", { view: "signing" }, "nothing waits for a signature"],
  ["chief", { view: "body" }],
];

async function processOf({ task }: Asked) {
  const { versionId } = await db().case.findUniqueOrThrow({ where: { id: task.caseId }, select: { versionId: true } });
  return (await getPinnedService(versionId)).process;
}

export const plannedWorkflow: readonly Planned[] = [
  ...views.map(
    ([who, input, empty]): Planned => ({
      of: "workflow/list-tasks",
      run: (on) => workflow.listTasks(on[who], input),
      ...(empty ? { empty } : {}),
    }),
  ),
  {
    of: "workflow/list-tasks",
    run: (on) =>
      secondPage(({ size, ...page }) => workflow.listTasks(on.approver, { view: "claimable", limit: size, ...page })),
  },
  { of: "workflow/count-tasks", run: (on) => workflow.countTasks(on.approver) },
  { of: "workflow/count-tasks", run: (on) => workflow.countTasks(on.chief) },
  { of: "workflow/desks", run: (on) => desksOf(on.chief, "body") },
  { of: "workflow/get-task", run: (on) => workflow.getTask(on.approver, on.task.id) },
  { of: "workflow/process-view", run: async (on) => workflow.getProcessView(on.task.caseId, await processOf(on)) },
  { of: "workflow/task-desk", run: async (on) => workflow.getTaskDesk(on.approver, on.task.id, await processOf(on)) },
  { of: "workflow/task-rows", run: (on) => taskRows([on.task.id]) },
];

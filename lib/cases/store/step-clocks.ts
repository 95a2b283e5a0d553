import type { ProcessMove } from "@/lib/workflow";
import type { NewClock } from "./move-clocks";

/** One clock for each step that was opened and has a limit of its own. */
export function stepClocks(moved: ProcessMove, startDay: string): NewClock[] {
  return moved.opened.flatMap((task) =>
    task.limit === undefined
      ? []
      : [
          task.limit % 1 === 0
            ? {
                kind: "step" as const,
                startDay,
                n: task.limit,
                unit: "working-day" as const,
                taskId: task.id,
                step: task.node,
              }
            : {
                kind: "step" as const,
                startDay,
                n: task.limit * 2,
                unit: "half-day" as const,
                taskId: task.id,
                step: task.node,
              },
        ],
  );
}

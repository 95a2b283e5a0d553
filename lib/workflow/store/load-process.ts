import type { Tx } from "@/lib/platform/db";
import type { Branch, ProcessState, TaskState, Token } from "../contract";

type Reader = Pick<Tx["db"], "token" | "task">;

/** The state of a case's process from its rows. For a move the case row must be locked. */
export async function loadProcess(db: Reader, caseId: string): Promise<ProcessState> {
  const [tokens, tasks] = await Promise.all([
    db.token.findMany({ where: { caseId } }),
    db.task.findMany({
      where: { caseId, kind: "review" },
      select: { id: true, node: true, visit: true, state: true, outcome: true },
      orderBy: [{ visit: "asc" }, { id: "asc" }],
    }),
  ]);
  return {
    tokens: tokens.map(({ id, node, state, path }) => ({
      id,
      node,
      state: state as Token["state"],
      path: path as unknown as Branch[],
    })),
    tasks: tasks.map(({ outcome, state, ...task }) => ({
      ...task,
      state: state as TaskState,
      ...(outcome !== null && { outcome }),
    })),
  };
}

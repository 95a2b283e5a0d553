import { Prisma, rowsOf, type Source } from "@/lib/platform/db";
import type { Branch, ProcessState, TaskState, Token } from "../contract";

type Row = {
  tokens: { id: string; node: string; state: string; path: unknown }[];
  tasks: { id: string; node: string; visit: number; state: string; outcome: string | null }[];
};

/** The state of a case's process from its rows, in one statement. For a move the case row must be locked. */
export async function loadProcess(source: Source, caseId: string): Promise<ProcessState> {
  const [row] = await rowsOf<Row>(
    source,
    Prisma.sql`select
      (select coalesce(json_agg(json_build_object('id', id, 'node', node, 'state', state, 'path', path) order by id), '[]')
        from token where case_id = ${caseId}::uuid) as tokens,
      (select coalesce(json_agg(json_build_object('id', id, 'node', node, 'visit', visit, 'state', state,
          'outcome', outcome) order by visit, id), '[]')
        from task where case_id = ${caseId}::uuid and kind = 'review') as tasks`,
  );
  return {
    tokens: (row?.tokens ?? []).map(({ id, node, state, path }) => ({
      id,
      node,
      state: state as Token["state"],
      path: path as Branch[],
    })),
    tasks: (row?.tasks ?? []).map(({ outcome, state, ...task }) => ({
      ...task,
      state: state as TaskState,
      ...(outcome !== null && { outcome }),
    })),
  };
}

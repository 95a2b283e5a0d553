import type { Tx } from "@/lib/platform/db";
import type { Bilingual } from "@/lib/platform/i18n";
import type { ProcessDefinition, SpecialProcedure } from "../contract";

/**
 * What a case tells its process. The caller holds the lock of the case row, so that two moves of one process queue.
 * `facts` answers `{ scenario, form }` for conditions and is asked only when a process moves.
 */
export type ProcessCase = {
  caseId: string;
  definition: ProcessDefinition;
  departmentCode: string;
  departmentPath: string;
  areaPath: string;
  dueAt: Date | null;
  facts: (tx: Tx) => Promise<Record<string, unknown>>;
};

/** A task that a move opened. `limit` in working days (halves allowed) when the step has its own. */
export type OpenedTask = {
  id: string;
  node: string;
  name: Bilingual;
  post: string;
  departmentCode: string;
  decision: boolean;
  limit?: number;
  special?: SpecialProcedure;
};

/** What a move did: `closed` are ids of tasks that were done or cancelled, `step` the open steps' ids joined by a comma. */
export type ProcessMove = { opened: OpenedTask[]; closed: string[]; step: string | null; running: boolean };

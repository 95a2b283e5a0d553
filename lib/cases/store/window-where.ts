import type { Actor } from "@/lib/platform/auth";
import type { Prisma } from "@/lib/platform/db";

/** Only the window's view: an approver's or officer's wider sight does not belong in a window's list. */
export function windowWhere(actor: Actor): Prisma.CaseWhereInput {
  const windows = actor.postsOf("clerk");
  if (windows.length === 0) return { id: { in: [] } };
  return {
    OR: windows.flatMap(({ departmentCode, areaPath }) => [
      { receivedByDept: departmentCode, receivedByPath: areaPath },
      { receivedByDept: null, areaPath },
    ]),
  };
}

import { db, Prisma } from "@/lib/platform/db";
import { inAreas, ofDepartment } from "./open-cases";

/** Decisions of a body: how many, and how many of them within the promised time. */
export type OnTimeCell = { departmentCode: string; done: number; onTime: number };

/**
 * Decisions since an instant in area subtrees, by body: how many were granted or denied before the promised time was
 * over, as it stood then (holds and extensions counted). Reads what was decided since, not what there ever was.
 */
export async function countOnTime(
  areaPaths: readonly string[],
  since: Date,
  department?: string,
): Promise<OnTimeCell[]> {
  return db().$queryRaw<OnTimeCell[]>(Prisma.sql`
    select c.department_code as "departmentCode", count(*)::int as done,
           (count(*) filter (where c.decided_in_time))::int as "onTime"
    from "case" as c
    where c.decided_at >= ${since} and c.decided_in_time is not null and ${inAreas(areaPaths)}
      and ${ofDepartment(department)}
    group by 1`);
}

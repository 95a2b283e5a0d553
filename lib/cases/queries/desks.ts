import type { Actor } from "@/lib/platform/auth";
import { Prisma } from "@/lib/platform/db";

type DeskRule = {
  states: readonly string[];
  /** More about case `c`. */
  where?: Prisma.Sql;
  /** Only what a window received, not what nobody has received yet. */
  receivedOnly?: true;
};

/**
 * The desks of a window: drafts begun here, online applications to check, people told to come, received and not yet
 * answered, asked to mend, mended and back again, received here and now in review (of whatever area: 通办), closed with
 * something to hand out.
 */
export const desks = {
  drafts: { states: ["draft"], where: Prisma.sql`c.channel = 'window'` },
  "pre-review": { states: ["submitted"] },
  expected: { states: ["pre-accepted"] },
  received: { states: ["received"] },
  waiting: { states: ["correcting"] },
  mended: { states: ["submitted", "received"], where: Prisma.sql`c.round > 0` },
  review: { states: ["accepted", "decided"], receivedOnly: true },
  "hand-out": {
    states: ["closed"],
    where: Prisma.sql`c.id = any(array(select case_id from delivery where state in ('waiting', 'failed')))`,
  },
} as const satisfies Record<string, DeskRule>;
export type Desk = keyof typeof desks;

/**
 * A desk of a clerk as index ranges over case `c`: for each of the clerk's windows and each state what it received and
 * what nobody has received yet. Only the window's view: an approver's or officer's wider sight does not belong here. Each
 * range stands in the indexes `case_desk_received` and `case_desk_waiting` in the order of the list, so that a page is read
 * until it is full; one condition over all of them was planned as a sort of everything that lies there. The state is
 * written out: with a parameter the planner does not see that a partial index holds it.
 */
export function rangesOf(actor: Actor, desk: Desk): Prisma.Sql[] {
  const rule: DeskRule = desks[desk];
  return actor
    .postsOf("clerk")
    .flatMap(({ departmentCode, areaPath }) =>
      [
        Prisma.sql`c.received_by_dept = ${departmentCode} and c.received_by_path = ${areaPath}`,
        ...(rule.receivedOnly ? [] : [Prisma.sql`c.received_by_dept is null and c.area_path = ${areaPath}`]),
      ].flatMap((whose) =>
        rule.states.map(
          (state) =>
            Prisma.sql`${whose} and c.state = ${Prisma.raw(`'${state}'`)} and ${rule.where ?? Prisma.sql`true`}`,
        ),
      ),
    );
}

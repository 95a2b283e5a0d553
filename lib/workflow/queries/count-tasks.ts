import { countedAtMost } from "@/lib/platform/api/counted-at-most";
import type { Actor } from "@/lib/platform/auth";
import { Prisma, reads, rowsOf } from "@/lib/platform/db";
import type { TaskCounts } from "../contract";
import { desksOf } from "./desks";
import { choiceOf } from "./list-tasks";
import { type Choice, countOfPending, inHand } from "./pending-tasks";

/** The numbers on the tabs of the worklist; each at most `countedAtMost`. Two statements. */
export async function countTasks(actor: Actor): Promise<TaskCounts> {
  const { accountId } = actor;
  if (accountId === null || actor.posts.length === 0) return { mine: 0, claimable: 0, signing: 0 };
  const desks = await desksOf(actor, "own");
  const count = (choice: Choice) => countOfPending(choice, accountId, countedAtMost);
  const [counts] = await rowsOf<TaskCounts>(
    reads(),
    Prisma.sql`
    select ${count(inHand)} as mine, ${count(choiceOf(actor, accountId, "claimable", desks))} as claimable,
           ${count(choiceOf(actor, accountId, "signing", desks))} as signing`,
  );
  return counts ?? { mine: 0, claimable: 0, signing: 0 };
}

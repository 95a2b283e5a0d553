import type { Actor } from "@/lib/platform/auth";
import { db } from "@/lib/platform/db";
import type { TaskCounts } from "../contract";
import { choiceOf } from "./list-tasks";
import { countOfPending } from "./pending-tasks";

/** Counting stops here: a tab that says 999+ needs no exact number, and the cost stays flat. */
export const countedAtMost = 1_000;

/** The numbers on the tabs of the worklist; each at most `countedAtMost`. */
export async function countTasks(actor: Actor): Promise<TaskCounts> {
  const { accountId } = actor;
  if (accountId === null || actor.posts.length === 0) return { mine: 0, claimable: 0, signing: 0 };
  const count = async (view: keyof TaskCounts) => {
    const choice = await choiceOf(actor, accountId, view);
    const [row] = await db().$queryRaw<{ n: number }[]>(countOfPending(choice, accountId, countedAtMost));
    return Math.min(row?.n ?? 0, countedAtMost);
  };
  const [mine, claimable, signing] = await Promise.all([count("mine"), count("claimable"), count("signing")]);
  return { mine, claimable, signing };
}

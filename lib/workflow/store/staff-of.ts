import type { Tx } from "@/lib/platform/db";
import { Refusal } from "@/lib/platform/errors";
import { isCandidate, isChief, isOwnCase, type TaskFacts } from "../policy";
import type { LockedTask } from "./task-for-update";
import { isId } from "./task-where";

/** A path and all it lies below: "a/b/" gives "a/" and "a/b/". */
const upwards = (path: string): string[] => [...path.matchAll(/\//g)].map((slash) => path.slice(0, slash.index + 1));

type Reader = Pick<Tx["db"], "post">;

/** The people who could take a task: its candidates and the chiefs over it, never the subject or agent of the case. */
export async function possibleHolders(db: Reader, task: TaskFacts): Promise<{ accountId: string; name: string }[]> {
  const posts = await db.post.findMany({
    where: {
      role: { in: [task.post, "chief"] },
      departmentPath: { in: upwards(task.departmentPath) },
      areaPath: { in: upwards(task.areaPath) },
      account: { disabledAt: null },
    },
    include: { account: { select: { subjectId: true, subject: { select: { nameMasked: true } } } } },
    orderBy: { accountId: "asc" },
  });
  const people = new Map<string, string>();
  for (const { accountId, account, ...post } of posts) {
    const one = {
      accountId,
      subjectId: account.subjectId,
      actsFor: [],
      posts: [{ ...post, role: post.role as "chief" }],
    };
    if (isOwnCase(one, task)) continue;
    if (isCandidate(one, task) || isChief(one, task)) people.set(accountId, account.subject.nameMasked);
  }
  return [...people].map(([accountId, name]) => ({ accountId, name }));
}

/** The account of a person who could take the task, by its id or its login. Refuses `workflow/cannot-receive`. */
export async function requirePossibleHolder(tx: Tx, task: LockedTask, to: string): Promise<string> {
  const account = await tx.db.account.findFirst({
    where: isId(to) ? { id: to } : { login: to },
    select: { id: true },
  });
  const people = account === null ? [] : await possibleHolders(tx.db, task);
  const found = people.find((person) => person.accountId === account?.id);
  if (!found) throw new Refusal("workflow/cannot-receive", {}, { status: 422 });
  return found.accountId;
}

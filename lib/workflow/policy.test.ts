import fc from "fast-check";
import { expect, test } from "vitest";
import { type ActorPost, roles } from "@/lib/platform/auth";
import { can, requireAllowed, type TaskFacts, taskActions } from "./policy";

const departments = ["market/", "market/linjiang/", "health/"];
const areas = ["990100/", "990100/990121/", "990100/990122/"];
const people = ["me", "you", "firm"];

type Person = { accountId: string | null; subjectId: string | null; actsFor: string[]; posts: ActorPost[] };

const person: fc.Arbitrary<Person> = fc.record({
  accountId: fc.constantFrom("account-me", "account-me", null),
  subjectId: fc.constantFrom("me", "me", null),
  actsFor: fc.subarray(["firm"]),
  posts: fc.array(
    fc.record({
      role: fc.constantFrom(...roles),
      departmentCode: fc.constant("x"),
      departmentPath: fc.constantFrom(...departments),
      areaCode: fc.constant("x"),
      areaPath: fc.constantFrom(...areas),
    }),
    { maxLength: 3 },
  ),
});
const task: fc.Arbitrary<TaskFacts> = fc.record({
  post: fc.constantFrom("reviewer", "inspector", "expert", "chief", "clerk"),
  departmentPath: fc.constantFrom(...departments),
  areaPath: fc.constantFrom(...areas),
  assigneeId: fc.constantFrom(null, "account-me", "account-you"),
  case: fc.record({
    subjectId: fc.constantFrom(...people, "somebody", "somebody"),
    agentId: fc.constantFrom(null, null, "me", "you"),
  }),
});

/** The rule once more, written the other way round: every reason to refuse, by place names instead of prefixes. */
function refused(who: Person, action: (typeof taskActions)[number], what: TaskFacts): boolean {
  const place = (path: string) => path.split("/").slice(0, -1);
  const below = (outer: string, inner: string) => place(outer).every((part, i) => place(inner)[i] === part);
  const covers = (role: string) =>
    who.posts.filter(
      (post) =>
        post.role === role && below(post.departmentPath, what.departmentPath) && below(post.areaPath, what.areaPath),
    ).length > 0;
  if (!who.accountId) return true;
  if (who.subjectId && (what.case.subjectId === who.subjectId || what.case.agentId === who.subjectId)) return true;
  if (who.actsFor.some((one) => one === what.case.subjectId)) return true;
  switch (action) {
    case "claim":
      return !covers(what.post);
    case "release":
      return what.assigneeId !== who.accountId;
    case "seize":
      return !covers("chief");
    case "transfer":
      return !covers("chief") && what.assigneeId !== who.accountId;
  }
}

test("who may do what with a task, in 5,000 random people, places and acts", () => {
  let allowed = 0;
  fc.assert(
    fc.property(person, task, fc.constantFrom(...taskActions), (who, what, action) => {
      const may = can(who, action, what);
      expect(may).toBe(!refused(who, action, what));
      if (may) allowed++;
      if (may) expect(requireAllowed(who, action, what)).toBe(who.accountId);
      else expect(() => requireAllowed(who, action, what)).toThrow(expect.objectContaining({ status: 403 }));
    }),
    { numRuns: 5_000 },
  );
  expect(allowed).toBeGreaterThan(200);
});

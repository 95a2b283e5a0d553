import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { Actor, type ActorPost, type Role, roles } from "@/lib/platform/auth";
import { type CaseAction, caseActions } from "./model/transitions";
import { type CaseFacts, can, requireAllowed, scope } from "./policy";

/* The offices: two bodies, two window houses, three areas below one another. */
const city = "990100/";
const county = "990100/990121/";
const otherCounty = "990100/990122/";
const areas = [city, county, otherCounty];
const offices = ["market/", "market/food/", "health/", "hall/", "county-hall/"];

type Relation = "nobody" | "subject" | "agent" | "acts-for";
const relations: Relation[] = ["nobody", "subject", "agent", "acts-for"];

function anActor(posts: ActorPost[], relation: Relation, kind: "staff" | "system" = "staff"): Actor {
  return Actor.make({
    kind,
    name: kind === "system" ? "system:job" : "account:me",
    accountId: kind === "system" ? null : "me",
    subjectId: kind === "system" ? null : "my-self",
    sessionId: null,
    actsFor: relation === "acts-for" ? ["the-firm"] : [],
    posts,
    locale: "zh-CN",
  });
}

function aCase(relation: Relation, over: Partial<CaseFacts>): CaseFacts {
  return {
    subjectId: relation === "subject" ? "my-self" : relation === "acts-for" ? "the-firm" : "somebody",
    agentId: relation === "agent" ? "my-self" : null,
    departmentCode: "market",
    departmentPath: "market/",
    areaPath: city,
    windowPaths: [`=${city}`],
    receivedByDept: null,
    receivedByPath: null,
    ...over,
  };
}

/* The rule once more, from the page "Who may what", by groups of acts and by names of places instead of prefixes. */
const applicants: CaseAction[] = ["save", "discard", "submit", "resubmit", "withdraw", "supply", "deliver"];
const windows: CaseAction[] = [...applicants, "pre-review", "receive", "accept", "refuse", "request-correction"];
const reviewers: CaseAction[] = ["hold", "resume", "extend", "decide"];
// Second corrections are the chief's to confirm, wherever the case is looked at: in pre-review and at the window.
const chiefs: CaseAction[] = [...reviewers, "terminate", "request-correction", "pre-review"];
const jobs: CaseAction[] = ["deem", "lapse", "reply-expired", "deferral-expired", "close", "deliver"];

const steps = (path: string) => path.split("/").filter((part) => part !== "");
const lies = (inner: string, outer: string) => steps(outer).every((part, i) => steps(inner)[i] === part);

/** Whether a window of this post takes the case: it received it, or nobody has and the item is offered there. */
function takes(post: ActorPost, found: CaseFacts): boolean {
  if (found.receivedByDept)
    return `${found.receivedByDept}@${found.receivedByPath}` === `${post.departmentCode}@${post.areaPath}`;
  const exactly = found.windowPaths.filter((path) => path.startsWith("=")).map((path) => path.slice(1));
  const below = found.windowPaths.filter((path) => !path.startsWith("="));
  return exactly.includes(post.areaPath) || below.some((path) => lies(post.areaPath, path));
}

function allowedBy(actor: Actor, relation: Relation, found: CaseFacts): Set<CaseAction> {
  if (actor.kind === "system") return new Set(jobs);
  // Nobody handles a case in which they are subject or agent, whatever posts they hold.
  if (relation !== "nobody") return new Set(applicants);
  const may = new Set<CaseAction>();
  for (const post of actor.posts) {
    if (post.role === "clerk" && takes(post, found)) for (const one of windows) may.add(one);
    // Candidates of a task: which task is asked by the command, which finds only what the scope shows.
    if (["reviewer", "inspector", "expert"].includes(post.role)) for (const one of reviewers) may.add(one);
    if (post.role === "chief" && lies(found.departmentPath, post.departmentPath) && lies(found.areaPath, post.areaPath))
      for (const one of chiefs) may.add(one);
  }
  return may;
}

/** What the policy lets through, by its two doors: the question and the refusal (403: the case was found). */
function passes(actor: Actor, action: CaseAction, found: CaseFacts): boolean {
  try {
    requireAllowed(actor, action, found);
    return can(actor, action, found);
  } catch (error) {
    if (can(actor, action, found) || (error as { status?: number }).status !== 403) throw error;
    return false;
  }
}

function agree(actor: Actor, relation: Relation, found: CaseFacts): number {
  const may = allowedBy(actor, relation, found);
  expect(caseActions.filter((action) => passes(actor, action, found))).toEqual(
    caseActions.filter((action) => may.has(action)),
  );
  return may.size;
}

const received = [
  {},
  { receivedByDept: "hall", receivedByPath: city },
  { receivedByDept: "county-hall", receivedByPath: county },
] satisfies Partial<CaseFacts>[];
const offered = [[`=${city}`], [`=${city}`, city], [`=${city}`, county]];

function aPost(role: Role, departmentPath: string, areaPath: string): ActorPost {
  const code = steps(departmentPath).at(-1) ?? "";
  return { role, departmentCode: code, departmentPath, areaCode: steps(areaPath).at(-1) ?? "", areaPath };
}

describe("who may do what with a case", () => {
  test.each(roles)("%s: every office, area, offer, receipt and relation, as the page says", (role) => {
    for (const office of offices)
      for (const area of areas)
        for (const relation of relations)
          for (const receipt of received)
            for (const windowPaths of offered)
              agree(
                anActor([aPost(role, office, area)], relation),
                relation,
                aCase(relation, { windowPaths, ...receipt }),
              );
  });

  test("somebody without a post is an applicant or nobody", () => {
    for (const relation of relations) {
      const size = agree(anActor([], relation), relation, aCase(relation, {}));
      expect(size).toBe(relation === "nobody" ? 0 : applicants.length);
    }
  });

  test("supervisor, auditor and administrator have no case command, anywhere", () => {
    for (const role of ["supervisor", "auditor", "cityadmin"] as const)
      for (const area of areas)
        expect(agree(anActor([aPost(role, "hall/", area)], "nobody"), "nobody", aCase("nobody", {}))).toBe(0);
  });

  test("jobs do what only time may do, and nothing a person does", () => {
    expect(agree(anActor([], "nobody", "system"), "nobody", aCase("nobody", {}))).toBe(jobs.length);
  });

  // A busy machine takes its time.
  test("5,000 random people with several posts, and random cases, agree with the second rule", () => {
    const post = fc
      .tuple(fc.constantFrom(...roles), fc.constantFrom(...offices), fc.constantFrom(...areas))
      .map(([role, office, area]) => aPost(role, office, area));
    let allowed = 0;
    fc.assert(
      fc.property(
        fc.array(post, { maxLength: 4 }),
        fc.constantFrom<Relation>("nobody", "nobody", "nobody", ...relations),
        fc.record({
          departmentPath: fc.constantFrom("market/", "market/food/", "health/"),
          areaPath: fc.constantFrom(...areas),
          windowPaths: fc.constantFrom(...offered, []),
        }),
        fc.constantFrom(...received),
        (posts, relation, place, receipt) => {
          allowed += agree(anActor(posts, relation), relation, aCase(relation, { ...place, ...receipt }));
        },
      ),
      { numRuns: 5_000 },
    );
    expect(allowed).toBeGreaterThan(5_000);
  }, 30_000);
});

test("the scope holds each post once, by what it may see, and nothing for administrators and auditors", () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom(...roles), { maxLength: 5 }),
      fc.constantFrom(...relations),
      (held, relation) => {
        const actor = anActor(
          held.map((role, i) => aPost(role, offices[i % 5] ?? "", areas[i % 3] ?? "")),
          relation,
        );
        const seen = scope(actor);
        const count = (...wanted: Role[]) => held.filter((role) => wanted.includes(role)).length;
        expect(seen.windows).toHaveLength(count("clerk"));
        expect(seen.bodies).toHaveLength(count("reviewer", "inspector", "expert", "chief"));
        expect(seen.areas).toHaveLength(count("supervisor"));
        expect(seen.subjectIds).toEqual(relation === "acts-for" ? ["my-self", "the-firm"] : ["my-self"]);
      },
    ),
  );
});

import { verify } from "@node-rs/argon2";
import type { Call } from "./caller";
import type { RunFacts } from "./run-facts";

/** What the city's own specification grants each kind of work at 1,000 people at once (p95, milliseconds). */
export const budgets = { page: 1_000, query: 1_000, command: 2_000, statistics: 3_000 } as const;
export type Kind = keyof typeof budgets;

/** What people of the city hall do all day, as the call their screen or their system makes. */
export type Operation = {
  name: string;
  kind: Kind;
  /** JSON list, cached page …: which goal it is measured against. */
  goal?: "list" | "cached";
  /** The n-th call. */
  call(n: number): Call;
  /** Calls there are; undefined: as many as one likes. */
  most?: number;
  /** Different calls whose statements are recorded for the limit. */
  recorded: number;
  /** What bounds the operation where its SQL does not; it can be done any number of times. */
  bound?: () => Promise<unknown>;
};

/** A network address of its own for each caller: the product counts look-ups by address. */
export const addressOf = (n: number) => `10.${(n >> 16) & 255}.${(n >> 8) & 255}.${n & 255}`;

/** One of a list, in turn; refuses an empty list. */
function nth<T>(list: readonly T[], n: number, what: string): T {
  const one = list[n % Math.max(1, list.length)];
  if (one === undefined) throw new Error(`the city has no ${what}`);
  return one;
}

const get = (
  name: string,
  kind: Kind,
  path: (n: number) => string,
  more: Partial<Operation & { cookie: string }> = {},
) => {
  const { cookie, ...rest } = more;
  const accept = kind === "query" ? "application/json" : "text/html";
  return {
    name,
    kind,
    recorded: 1,
    call: (n: number): Call => ({
      method: "GET",
      path: path(n),
      headers: { accept, "x-forwarded-for": addressOf(n), ...(cookie ? { cookie } : {}) },
    }),
    ...rest,
  } satisfies Operation;
};

/** A command: it uses up a prepared case with each call. */
function command<T>(
  name: string,
  list: readonly T[],
  recorded: number,
  callFor: (one: T) => Omit<Call, "method">,
): Operation {
  return {
    name,
    kind: "command",
    most: list.length,
    recorded,
    call(n) {
      const one = list[n];
      if (one === undefined) throw new Error(`${name}: the prepared cases are used up`);
      const { headers, ...call } = callFor(one);
      return { method: "POST", ...call, headers: { "x-forwarded-for": addressOf(n), ...headers } };
    },
  };
}

const sameSite = (cookie: string) => ({ cookie, "sec-fetch-site": "same-origin" });

export function operationsOf(facts: RunFacts, recorded: number): Operation[] {
  const { cookies, starts, askers, papers, documents, openCases, people } = facts;
  return [
    get("home", "page", () => "/", { goal: "cached" }),
    get("guide page", "page", () => "/services/food-business", { goal: "cached" }),
    get("search, as one types", "query", () => `/api/search?q=${encodeURIComponent("饭店执照")}`, { goal: "list" }),
    {
      name: "sign-in",
      kind: "query",
      recorded: 1,
      // Argon2id is slow by intention: the proof of a password alone is the limit, not the statements around it.
      bound: () => verify(facts.passwordHash, facts.password),
      call: (n) => ({
        method: "POST",
        path: "/api/v1/sessions",
        headers: { "x-forwarded-for": addressOf(n) },
        body: { account: nth(people, n, "people").login, password: facts.password },
        good: 201,
      }),
    },
    {
      name: "progress by case number",
      kind: "query",
      recorded: 50,
      call: (n) => ({
        method: "POST",
        path: "/api/v1/progress",
        headers: { "x-forwarded-for": addressOf(n) },
        body: nth(askers, n, "askers"),
      }),
    },
    get("verification of a number", "query", (n) => `/api/v1/verify/${nth(documents, n, "documents")}`, {
      recorded: 50,
    }),
    get("notice as PDF", "query", (n) => `/api/v1/documents/${nth(papers, n, "papers")}`, {
      cookie: cookies.approver,
      recorded: 20,
    }),
    get(
      "department worklist, filtered (GET /tasks)",
      "query",
      () => "/api/v1/tasks?view=claimable&kind=review&limit=20",
      {
        cookie: cookies.approver,
        goal: "list",
      },
    ),
    get("department worklist, page", "page", () => "/approval/claimable?kind=review", { cookie: cookies.approver }),
    get("window worklist, page", "page", () => "/window/pre-review", { cookie: cookies.clerk }),
    get("case page at the approver's desk", "page", (n) => `/approval/cases/${nth(openCases, n, "open cases")}`, {
      cookie: cookies.approver,
      recorded: 10,
    }),
    get("supervision board, page", "statistics", () => "/supervision", { cookie: cookies.supervisor }),
    {
      name: "begin a case",
      kind: "command",
      recorded,
      call(n) {
        const { login } = nth(people, n, "people");
        return {
          method: "POST",
          path: "/api/v1/cases",
          headers: { "x-forwarded-for": addressOf(n), authorization: `Bearer ${facts.tokens[login] ?? ""}` },
          body: facts.newCase,
          good: 201,
        };
      },
    },
    command("submit", starts.drafts, recorded, ({ ref, login }) => ({
      path: `/api/v1/cases/${ref}/submit`,
      headers: { authorization: `Bearer ${facts.tokens[login] ?? ""}` },
      body: {},
    })),
    command("accept", starts.received, recorded, (ref) => ({
      path: `/api/v1/cases/${ref}/accept`,
      headers: sameSite(cookies.clerk),
      body: {},
    })),
    command("complete a task", starts.tasks, recorded, (id) => ({
      path: `/api/v1/tasks/${id}/complete`,
      headers: sameSite(cookies.approver),
      body: { outcome: "pass", opinion: "材料齐全，符合要求" },
    })),
  ];
}

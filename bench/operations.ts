import type { Call } from "./caller";
import type { CityFacts } from "./city/city-facts";

/** What people of the city hall do all day, as the call their screen makes. */
export type Operation = {
  name: string;
  /** command: changes something and uses up a prepared case with each call. */
  kind: "page" | "query" | "command";
  /** The n-th call. */
  call(n: number): Call;
  /** Calls there are; undefined: as many as one likes. */
  most?: number;
  /** Different calls whose statements are recorded for the limit. */
  recorded: number;
};

/** Session cookies of the people who call, by login. */
export type Cookies = Record<"citizen" | "clerk" | "approver" | "supervisor", string>;

/** A network address of its own for each caller: the product counts look-ups by address. */
const addressOf = (n: number) => `10.${(n >> 16) & 255}.${(n >> 8) & 255}.${n & 255}`;

export function operationsOf(city: CityFacts, cookies: Cookies, writes: number): Operation[] {
  const page = (name: string, path: string, cookie?: string): Operation => ({
    name,
    kind: "page",
    call: () => ({ method: "GET", path, headers: { accept: "text/html", ...(cookie ? { cookie } : {}) } }),
    recorded: 1,
  });
  const command = <T>(name: string, cookie: string, list: readonly T[], callFor: (one: T) => [string, unknown]) => ({
    name,
    kind: "command" as const,
    call: (n: number): Call => {
      const one = list[n];
      if (one === undefined) throw new Error(`${name}: the prepared cases are used up`);
      const [path, body] = callFor(one);
      return { method: "POST", path: `/api/v1${path}`, headers: { cookie, "sec-fetch-site": "same-origin" }, body };
    },
    most: writes,
    recorded: writes,
  });
  return [
    page("guide page", "/services/food-business"),
    {
      name: "search, as one types",
      kind: "query",
      call: () => ({ method: "GET", path: `/api/search?q=${encodeURIComponent("饭店执照")}` }),
      recorded: 1,
    },
    {
      name: "progress by case number",
      kind: "query",
      call: (n) => ({
        method: "POST",
        path: "/api/v1/progress",
        headers: { "x-forwarded-for": addressOf(n) },
        body: city.askers[n % city.askers.length],
      }),
      recorded: Math.min(300, city.askers.length),
    },
    page("department worklist (/approval/claimable)", "/approval/claimable", cookies.approver),
    page("window worklist (/window/pre-review)", "/window/pre-review", cookies.clerk),
    page("supervision board (/supervision)", "/supervision", cookies.supervisor),
    command("submit", cookies.citizen, city.drafts, (ref) => [`/cases/${ref}/submit`, {}]),
    command("accept", cookies.clerk, city.received, (ref) => [`/cases/${ref}/accept`, {}]),
    command("complete a task", cookies.approver, city.tasks, (id) => [
      `/tasks/${id}/complete`,
      { outcome: "pass", opinion: "材料齐全，符合要求" },
    ]),
  ];
}

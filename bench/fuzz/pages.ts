import fc from "fast-check";
import type { FuzzCall } from "./finish-call";
import type { Known } from "./from-schema";
import { hostileTexts, marker } from "./hostile-texts";
import { faultOf } from "./judge";

/** What the pages read from their address. */
const names = [
  "q",
  "cursor",
  "caseNo",
  "service",
  "light",
  "area",
  "number",
  "code",
  "sort",
  "saved",
  "from",
  "a.kind",
];

const encoded = (text: string) => encodeURIComponent(text.replace(/[\ud800-\udfff]/g, "?")).slice(0, 4_000) || "%20";

/** Everything a form of a page could be sent: fields, and calls of server actions that nobody has written. */
const posted = fc.constantFrom(
  "",
  "1_$ACTION_ID_0000=&0=[]",
  "a=b",
  "[]",
  '["$K1"]',
  '[{"then":"$1:__proto__:then"}]',
  "\u0000",
  `${"[".repeat(5_000)}`,
);

/** Seeded visits to every page of the product, with hostile addresses, languages and posts. */
export function drawVisits(
  routes: readonly string[],
  { n, seed, people, known }: { n: number; seed: number; people: readonly string[]; known: Known },
): FuzzCall[] {
  const hostile = fc.constantFrom(...hostileTexts);
  const there = fc.constantFrom(...Object.values(known).flat(), "food-business", "market");
  const visit = fc
    .record({
      route: fc.constantFrom(...routes),
      parts: fc.array(fc.oneof(there, there, hostile), { minLength: 3, maxLength: 3 }),
      query: fc.array(fc.tuple(fc.constantFrom(...names), fc.oneof(hostile, there)), { maxLength: 3 }),
      english: fc.boolean(),
      as: fc.oneof({ weight: 4, arbitrary: fc.constantFrom<string | null>(...people) }, fc.constant(null)),
      post: fc.oneof({ weight: 5, arbitrary: fc.constant(undefined) }, posted),
      action: fc.constantFrom(undefined, "0".repeat(42), "x", "__proto__"),
      type: fc.constantFrom("text/plain;charset=UTF-8", "application/x-www-form-urlencoded", "multipart/form-data"),
    })
    .map(({ route, parts, query, english, as, post, action, type }): FuzzCall => {
      let part = 0;
      const path = route.replace(/\[+(?:\.{3})?\w+\]+/g, () => encoded(parts[part++ % parts.length] ?? ""));
      const asked = query.map(([name, value]) => `${name}=${encoded(value)}`).join("&");
      return {
        of: `${post === undefined ? "GET" : "POST"} ${route}`,
        method: post === undefined ? "GET" : "POST",
        path: `${english ? "/en" : ""}${path}${asked ? `?${asked}` : ""}`,
        headers: {
          accept: "text/html",
          ...(post === undefined ? {} : { "content-type": type, ...(action ? { "next-action": action } : {}) }),
        },
        as,
        ...(post === undefined ? {} : { body: post }),
      };
    });
  return fc.sample(visit, { numRuns: n, seed });
}

const raw = new RegExp(`<${marker}\\b`, "i");
/** An address that runs something when it is followed. */
const running = /\b(?:href|src|action|formaction)="\s*javascript:/i;

/** Beside what no answer may do: what somebody typed never stands in a page as a tag or as an address that runs. */
export function faultOfPage(answer: Parameters<typeof faultOf>[0]): string | null {
  if (answer.type === "text/html" && raw.test(answer.body)) return "markup that was typed stands in the page as markup";
  if (answer.type === "text/html" && running.test(answer.body)) return "an address that was typed runs when followed";
  return faultOf(answer);
}

/** An answer as the judge sees it. */
export type FuzzAnswer = { status: number; type: string; body: string; ms: number };

/** Longer than this is a hang: nothing the fuzzer asks is much work, and `pg_sleep` would show. */
const longest = 6_000;

/** Pieces of a stack, of a file of ours, of the database's own words: nothing an answer to anybody should hold. */
const inside =
  /\bat (?:async )?[\w.<>]+ \(|node_modules|\.(?:ts|mjs|js):\d+:\d+|PrismaClient|\bP20\d\d\b|syntax error at or near|relation "\w+" does not exist|invalid input syntax|unterminated quoted/;

/** What acts answer when they broke: their answer itself is always 200. */
const defect = /"code":"platform\/unexpected"/;

/** What is wrong with an answer, whatever was asked; null when nothing is. */
export function faultOf({ status, type, body, ms }: FuzzAnswer): string | null {
  if (status === 0) return `no answer: ${body.slice(0, 120)}`;
  if (status >= 500) return `status ${status}`;
  if (ms > longest) return `took ${Math.round(ms)} ms`;
  const leak = inside.exec(body);
  if (leak) return `shows what is inside: ${leak[0]}`;
  if (defect.test(body)) return "a defect that is told as a refusal";
  if (status >= 400 && status !== 404 && type.startsWith("application/json"))
    return "a refusal that is no problem document";
  if (type.startsWith("application/problem+json")) {
    const problem = JSON.parse(body) as { code?: unknown; title?: unknown };
    if (typeof problem.code !== "string" || typeof problem.title !== "string") return "a problem without code or title";
  }
  return null;
}

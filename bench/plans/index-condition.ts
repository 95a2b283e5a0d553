import type { PlanNode } from "./plan-node";

/** A scan of one table as a statement of its own: what its index lets through. */
export type Condition = { alias: string; text: string };

/**
 * The condition by which a scan finds its rows in an index, without what it filters afterwards. What comes from elsewhere
 * in the plan (columns of other tables, results of sub-selects) becomes a parameter. `predicate`: of a partial index.
 */
export function condition(node: PlanNode, predicate: string | null): Condition {
  const alias = quoted(node.Alias ?? node["Relation Name"] ?? "");
  const found = conjuncts(node["Index Cond"] ?? node["Recheck Cond"] ?? "");
  // `like 'x%'` is walked as a range of bytes, which the planner cannot count; it stands in the filter as it was asked.
  const walked = found.filter((one) => / ~(>=|<)~ /.test(one));
  const asked = walked.length > 0 ? conjuncts(node.Filter ?? "").filter((one) => / ~~ /.test(one)) : [];
  const kept = [...found.filter((one) => !walked.includes(one)), ...asked];
  let n = 0;
  const own = kept.map((one) => fromElsewhere(one, alias, () => `$${++n}`));
  return { alias, text: ["true", ...own, ...(predicate ? [predicate] : [])].map((one) => `(${one})`).join(" and ") };
}

const quoted = (name: string) => (/^[a-z_][a-z0-9_]*$/.test(name) && name !== "case" ? name : `"${name}"`);

/** The text cut into what stands between quotes and what does not, in turns. */
const parts = (text: string): string[] => text.split(/('(?:[^']|'')*')/);

function fromElsewhere(text: string, alias: string, next: () => string): string {
  const column = /("[^"]+"|\b[a-z_][a-z0-9_]*)\.("[^"]+"|[a-z_][a-z0-9_]*)/gi;
  return parts(text)
    .map((part, i) =>
      i % 2 === 1
        ? part
        : part
            .replace(/\((InitPlan|SubPlan) \d+\)\.col\d+/g, next)
            .replace(column, (whole, of: string) => (of === alias ? whole : next())),
    )
    .join("");
}

/** `((a = 1) AND (b ~~ 'x'::text))` as its two conditions; one alone as it is. */
export function conjuncts(text: string): string[] {
  if (text === "") return [];
  const found: string[] = [];
  let [depth, from] = [0, 0];
  const inner = text.startsWith("((") && closes(text) ? text.slice(1, -1) : text;
  let inText = false;
  for (let i = 0; i < inner.length; i += 1) {
    if (inner[i] === "'") inText = !inText;
    if (inText) continue;
    if (inner[i] === "(") depth += 1;
    if (inner[i] === ")") depth -= 1;
    if (depth === 0 && inner.startsWith(" AND ", i)) {
      found.push(inner.slice(from, i));
      from = i + 5;
    }
  }
  return [...found, inner.slice(from)];
}

/** Whether the first bracket closes at the very end. */
function closes(text: string): boolean {
  let depth = 0;
  const bare = parts(text)
    .map((part, i) => (i % 2 === 1 ? "x".repeat(part.length) : part))
    .join("");
  for (let i = 0; i < bare.length; i += 1) {
    if (bare[i] === "(") depth += 1;
    if (bare[i] === ")") depth -= 1;
    if (depth === 0) return i === bare.length - 1;
  }
  return false;
}

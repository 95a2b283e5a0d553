import type { Client } from "pg";
import type { Statement } from "@/prisma/seed/factories/read-statements";
import { condition } from "./index-condition";
import type { PlanNode } from "./plan-node";

/** A scan of a table in a plan: how, along which index, and how many rows the planner expects to read through it. */
export type Scan = { how: string; table: string; index: string | null; rows: number };
export type Plan = { returned: number; scans: Scan[] };

/** Nodes that read all they are given before they answer: a limit above does not reach below. */
const blocking = /^(Sort|Aggregate|Hash|HashAggregate|Materialize|SetOp|WindowAgg)$/;

/** How often a node is asked, and the share of its rows that is taken before a limit stops it. */
type Asked = { times: number; share: number };

/** Whether the statement reads or writes rows at all. */
export const hasPlan = ({ text }: Statement): boolean => /^\s*(select|with|insert|update|delete)\b/i.test(text);

/**
 * The plan of a statement with the values it was sent with. A scan reads what its index condition lets through, in all
 * its rounds and as far as a limit lets it; what a filter throws away was read too.
 */
export async function planOf(client: Client, { text, values }: Statement): Promise<Plan> {
  const { rows } = await client.query({ text: `explain (format json) ${text}`, values: [...values] });
  const plan = (rows[0]["QUERY PLAN"] as { Plan: PlanNode }[])[0]?.Plan;
  if (!plan) throw new Error("no plan");
  const scans: Scan[] = [];
  await read(client, plan, { times: 1, share: 1 }, scans);
  return { returned: returnedBy(plan), scans };
}

/** What a node reads from, and of two joined the one that is read first; not its sub-selects. */
const outer = (node: PlanNode): PlanNode | undefined =>
  node.Plans?.find((below) => below["Parent Relationship"] === "Outer");

/** Rows of the answer; of a writing statement, those it writes. What is counted or summed up counts as one. */
function returnedBy(node: PlanNode): number {
  const how = node["Node Type"];
  const below = outer(node);
  if (how === "ModifyTable") return below?.["Plan Rows"] ?? 0;
  if (/Aggregate|^Group$/.test(how)) return 1;
  return /^(Sort|Limit|Subquery Scan|Result)$/.test(how) && below && summedUp(below) ? 1 : node["Plan Rows"];
}

const summedUp = (node: PlanNode): boolean =>
  /Aggregate|^Group$/.test(node["Node Type"]) ||
  (/^(Sort|Limit)$/.test(node["Node Type"]) && (node.Plans ?? []).some(summedUp));

async function read(client: Client, node: PlanNode, asked: Asked, into: Scan[]): Promise<void> {
  const table = node["Relation Name"];
  const how = node["Node Type"];
  if (table && how !== "ModifyTable") {
    const each = await rowsRead(client, node);
    into.push({ how, table, index: indexOf(node), rows: Math.ceil(each * asked.times * asked.share) });
  }
  for (const below of node.Plans ?? []) await read(client, below, askedBelow(node, below, asked), into);
}

const indexOf = (node: PlanNode): string | null => {
  if (node["Index Name"]) return node["Index Name"];
  if (!node["Node Type"].startsWith("Bitmap")) return null;
  return (node.Plans ?? []).map(indexOf).find((name) => name !== null) ?? null;
};

function askedBelow(node: PlanNode, below: PlanNode, { times, share }: Asked): Asked {
  const how = node["Node Type"];
  const relation = below["Parent Relationship"];
  if (relation === "InitPlan" || isHashed(node, below)) return { times: 1, share: 1 };
  if (relation === "SubPlan") return { times: times * share * Math.max(1, node["Plan Rows"]), share: 1 };
  const first = outer(node);
  const limited = how === "Limit" && first ? Math.min(1, node["Plan Rows"] / Math.max(1, first["Plan Rows"])) : 1;
  if (how === "Materialize") return { times: 1, share: 1 };
  if (how === "Nested Loop" && relation === "Inner" && first)
    return { times: times * share * Math.max(1, first["Plan Rows"]), share: 1 };
  return { times, share: blocking.test(how) ? 1 : share * limited };
}

/** A sub-select that is read once into a table of its own. */
function isHashed(node: PlanNode, below: PlanNode): boolean {
  const name = below["Subplan Name"];
  return name !== undefined && (node.Filter ?? "").includes(`hashed ${name}`);
}

/** Rows that one round of a scan reads, by what the planner knows: of an index, what its condition lets through. */
async function rowsRead(client: Client, node: PlanNode): Promise<number> {
  const { "Relation Name": table = "", "Node Type": how } = node;
  if (how === "Seq Scan") {
    const { rows } = await client.query<{ n: number }>(
      "select greatest(reltuples, 0)::float8 as n from pg_class where oid = format('%I', $1::text)::regclass",
      [table],
    );
    return rows[0]?.n ?? 0;
  }
  // Nothing is thrown away: what was read was returned.
  if (!node.Filter) return node["Plan Rows"];
  const index = indexOf(node);
  const partial = index === null ? null : await predicateOf(client, index);
  const { text, alias } = condition(node, partial);
  const { rows } = await client.query(
    `explain (generic_plan, format json) select from "${table}" as ${alias} where ${text}`,
  );
  const [{ Plan: whole }] = rows[0]["QUERY PLAN"] as [{ Plan: PlanNode }];
  return Math.max(whole["Plan Rows"], node["Plan Rows"]);
}

async function predicateOf(client: Client, index: string): Promise<string | null> {
  const { rows } = await client.query<{ predicate: string | null }>(
    "select pg_get_expr(indpred, indrelid) as predicate from pg_index where indexrelid = format('%I', $1::text)::regclass",
    [index],
  );
  return rows[0]?.predicate ?? null;
}

import type { Client } from "pg";
import type { Statement } from "@/prisma/seed/factories/read-statements";

type Node = {
  "Node Type": string;
  "Relation Name"?: string;
  "Plan Rows": number;
  Filter?: string;
  Plans?: Node[];
};
/** A scan of a table in a plan: how, and how many rows the planner expects of it. */
export type Scan = { how: string; table: string; rows: number };
export type Plan = { returned: number; scans: Scan[] };

/** Nodes that read all they are given before they answer: a limit above does not reach below. */
const blocking = /^(Sort|Aggregate|Hash|HashAggregate|Materialize|SetOp|WindowAgg)$/;

/** Scans with the rows they are expected to give; what a limit above stops early counts only so far. */
function scansOf(node: Node, share = 1): Scan[] {
  const below = node.Plans ?? [];
  const [first] = below;
  const limited =
    node["Node Type"] === "Limit" && first ? Math.min(1, node["Plan Rows"] / Math.max(1, first["Plan Rows"])) : 1;
  const passed = blocking.test(node["Node Type"]) ? 1 : share * limited;
  const own = {
    how: node["Node Type"],
    table: node["Relation Name"] ?? "",
    rows: Math.ceil(node["Plan Rows"] * share),
  };
  return [...(own.table ? [own] : []), ...below.flatMap((one) => scansOf(one, passed))];
}

/** Whether the statement reads or writes rows at all. */
export const hasPlan = ({ text }: Statement): boolean => /^\s*(select|with|insert|update|delete)\b/i.test(text);

/** The plan of a statement with the values it was sent with. */
export async function planOf(client: Client, { text, values }: Statement): Promise<Plan> {
  const { rows } = await client.query({ text: `explain (format json) ${text}`, values: [...values] });
  const plan = (rows[0]["QUERY PLAN"] as { Plan: Node }[])[0]?.Plan;
  if (!plan) throw new Error("no plan");
  return { returned: plan["Plan Rows"], scans: scansOf(plan) };
}

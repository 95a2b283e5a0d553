import { parseExpression } from "feelin";

/** What a condition reads: `paths` such as `form.seats`, and which words it compares with a step's outcome. */
export type Condition = {
  readable: boolean;
  paths: string[];
  strangers: string[];
  outcomes: { node: string; word: string }[];
};

/** The three roots a condition may read; everything else is always unknown. */
const roots = ["scenario", "form", "outcome"];
/** Inside these a name may be bound by the expression itself, so a name that is no root is not a mistake. */
const binding = new Set(["FilterExpression", "QuantifiedExpression", "ForExpression", "Context", "FunctionDefinition"]);

const cache = new Map<string, Condition>();

function read(text: string): Condition {
  const paths = new Set<string>();
  const strangers = new Set<string>();
  const outcomes: Condition["outcomes"] = [];
  let readable = text.trim() !== "";
  let binds = false;
  parseExpression(text, {}, undefined).iterate({
    enter(cursor) {
      const { name, from, to } = cursor;
      if (cursor.type.isError) readable = false;
      if (binding.has(name)) binds = true;
      if (name === "PathExpression" && cursor.node.parent?.name !== "PathExpression") {
        const path = text.slice(from, to).replace(/\s/g, "");
        if (roots.includes(path.split(".")[0] ?? "")) paths.add(path);
      }
      if (name === "VariableName" && cursor.node.parent?.name !== "FunctionInvocation") {
        const root = text.slice(from, to);
        if (!roots.includes(root)) strangers.add(root);
      }
      if (name === "Comparison") {
        const part = text.slice(from, to);
        const node = /^\s*outcome\.([\p{L}_][\p{L}\p{N}_]*)\s*(?:!?=|in)/u.exec(part)?.[1];
        if (node) for (const word of part.matchAll(/"([^"]*)"/g)) outcomes.push({ node, word: word[1] ?? "" });
      }
    },
  });
  return { readable, paths: [...paths], strangers: binds ? [] : [...strangers], outcomes };
}

/** Reads a FEEL condition once per text; never throws, a broken one has `readable: false`. */
export function readCondition(text: string): Condition {
  const known = cache.get(text);
  if (known) return known;
  const condition = read(text);
  if (cache.size > 5000) cache.clear();
  cache.set(text, condition);
  return condition;
}

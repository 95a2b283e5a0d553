import { type Code, type Compiler, operation, type Rule, type SyntaxNode } from "../compiler";
import { settle } from "../scope";
import { equal, order, type Value } from "../value";
import { membership } from "./membership";

const ordered =
  (holds: (difference: number) => boolean) =>
  (a: Value, b: Value): boolean | null => {
    const difference = order(a, b);
    return difference === null ? null : holds(difference);
  };

/** Three-valued comparisons of two known values. */
export const comparisons: { [sign: string]: (a: Value, b: Value) => boolean | null } = {
  "=": equal,
  "!=": (a, b) => {
    const same = equal(a, b);
    return same === null ? null : !same;
  },
  "<": ordered((difference) => difference < 0),
  "<=": ordered((difference) => difference <= 0),
  ">": ordered((difference) => difference > 0),
  ">=": ordered((difference) => difference >= 0),
};

/** `x = null` asks whether x is there; it is the one question that missing data answer. */
function presence(c: Compiler, subject: SyntaxNode, present: boolean): Code {
  const code = c.compile(subject);
  return { run: (scope) => settle(scope, () => (code.run(scope) !== null) === present) };
}

function between(node: SyntaxNode, c: Compiler): Code {
  const [subject, , low, , high] = c.children(node);
  if (!subject || !low || !high) return c.refuse("syntax", node);
  const [value, from, to] = [c.compile(subject), c.compile(low), c.compile(high)];
  const text = c.source(node);
  const atLeast = operation(text, [value, from], (a = null, b = null) => comparisons[">="]?.(a, b) ?? null);
  const atMost = operation(text, [value, to], (a = null, b = null) => comparisons["<="]?.(a, b) ?? null);
  return {
    run: (scope) =>
      settle(scope, () => {
        const [above, below] = [atLeast.run(scope), atMost.run(scope)];
        if (above === false || below === false) return false;
        return above === null || below === null ? null : true;
      }),
  };
}

const comparison: Rule = (node, c) => {
  const [left, sign, right] = c.children(node);
  if (!left || !sign || !right) return c.refuse("syntax", node);
  if (sign.name === "between") return between(node, c);
  if (sign.name === "in") return membership(node, c);
  // `1 < 2 < 3` compares a yes/no with 3; nobody means that.
  for (const side of [left, right]) if (side.name === "Comparison") c.refuse("a comparison of a comparison", side);
  const compare = comparisons[c.source(sign)];
  if (!compare) return c.refuse(c.source(sign), sign);
  if (sign.name === "CompareOp" && (left.name === "null" || right.name === "null")) {
    if (c.source(sign) !== "=" && c.source(sign) !== "!=") return c.refuse(`${c.source(sign)} null`, node);
    return presence(c, left.name === "null" ? right : left, c.source(sign) === "!=");
  }
  return operation(c.source(node), [c.compile(left), c.compile(right)], (a = null, b = null) => compare(a, b));
};

export const comparing = { Comparison: comparison } satisfies { [node: string]: Rule };

import type { Code, Compiler, SyntaxNode } from "../compiler";
import { type Scope, settle } from "../scope";
import { equal, order, type Value } from "../value";

/** One test of `x in (…)`: true, false or unknown for the value tested. */
type Test = (value: Value, scope: Scope) => boolean | null;

/** Parts that are a value to compare with; a condition there (`x in (y > 3)`) has two readings and is refused. */
const valueNodes = new Set([
  "NumericLiteral",
  "StringLiteral",
  "BooleanLiteral",
  "VariableName",
  "PathExpression",
  "FilterExpression",
  "List",
  "ArithmeticExpression",
  "DateTimeLiteral",
]);

function compareTest(sign: string, code: Code, text: string): Test {
  return (value, scope) => {
    const bound = code.run(scope);
    if (value === null || bound === null) return null;
    const difference = order(value, bound);
    if (difference === null) {
      scope.notes.mismatched.push(text);
      return null;
    }
    if (sign === "<") return difference < 0;
    if (sign === "<=") return difference <= 0;
    return sign === ">" ? difference > 0 : difference >= 0;
  };
}

function bothTests(first: Test, second: Test): Test {
  return (value, scope) => {
    const [a, b] = [first(value, scope), second(value, scope)];
    if (a === false || b === false) return false;
    return a === null || b === null ? null : true;
  };
}

/** `[a..b]`, `(a..b]`, `]a..b]`: round or outward brackets leave the end out. */
function interval(node: SyntaxNode, c: Compiler): Test {
  const [open, low, , high, close] = c.children(node);
  if (!open || !low || !high || !close) return c.refuse("an interval without an end", node);
  const text = c.source(node);
  const from = compareTest(c.source(open) === "[" ? ">=" : ">", c.compile(low), text);
  return bothTests(from, compareTest(c.source(close) === "]" ? "<=" : "<", c.compile(high), text));
}

function anyOf(answers: (boolean | null)[]): boolean | null {
  return answers.includes(true) ? true : answers.includes(null) ? null : false;
}

function valueTest(node: SyntaxNode, c: Compiler): Test {
  if (node.name === "ParenthesizedExpression") return valueTest(c.child(node, 1), c);
  if (node.name === "List" && c.children(node).some((item) => item.name === "SimplePositiveUnaryTest")) {
    const tests = c.children(node).filter((item) => item.name !== "[" && item.name !== "]");
    return someTest(tests.map((item) => unaryTest(item, c)));
  }
  if (!valueNodes.has(node.name)) return c.refuse(`in ${c.source(node).slice(0, 40)}`, node);
  const code = c.compile(node);
  const text = c.source(node);
  return (value, scope) => {
    const wanted = code.run(scope);
    if (value === null || wanted === null) return null;
    if (Array.isArray(wanted)) return anyOf(wanted.map((item) => equal(value, item)));
    const same = equal(value, wanted);
    if (same === null) scope.notes.mismatched.push(text);
    return same;
  };
}

const someTest =
  (tests: Test[]): Test =>
  (value, scope) =>
    anyOf(tests.map((test) => test(value, scope)));

function unaryTest(node: SyntaxNode, c: Compiler): Test {
  if (node.name === "PositiveUnaryTests") return someTest(c.children(node).map((test) => unaryTest(test, c)));
  if (node.name === "PositiveUnaryTest") return unaryTest(c.child(node, 0), c);
  if (node.name !== "SimplePositiveUnaryTest") return valueTest(node, c);
  const first = c.child(node, 0);
  if (first.name === "Interval") return interval(first, c);
  const sign = c.source(first);
  if (!["<", "<=", ">", ">="].includes(sign)) return c.refuse(`in ${sign}`, node);
  return compareTest(sign, c.compile(c.child(node, 1)), c.source(node));
}

/** `x in …`: true when any test holds, unknown when none holds and one cannot be told. */
export function membership(node: SyntaxNode, c: Compiler): Code {
  const [subject, ...rest] = c.children(node);
  const tests = rest.find((child) => child.name.startsWith("PositiveUnaryTest"));
  if (!subject || !tests) return c.refuse("syntax", node);
  const code = c.compile(subject);
  const test = unaryTest(tests, c);
  return { run: (scope) => settle(scope, () => test(code.run(scope), scope)) };
}

import { type Code, type Compiler, operation, type Rule, type SyntaxNode } from "../compiler";
import { Day, dayOf, readDay, readSpan } from "../day";
import { settle } from "../scope";
import { isExact, type Value } from "../value";
import { functions } from "./functions";
import { unquote } from "./literals";
import { not } from "./logic";

function argumentsOf(node: SyntaxNode, c: Compiler): SyntaxNode[] {
  const list = c.children(node).find((child) => child.name.endsWith("Parameters"));
  if (list?.name === "NamedParameters") return c.refuse("named parameters", list);
  return list ? c.children(list) : [];
}

const call: Rule = (node, c) => {
  const callee = c.child(node, 0);
  const name = c.name(callee);
  const args = argumentsOf(node, c);
  const [first] = args;
  if (name === "not" && first && args.length === 1) return not(c.compile(first), c.source(first));
  if (name === "is defined" && first && args.length === 1) {
    const code = c.compile(first);
    return { run: (scope) => settle(scope, () => code.run(scope) !== null) };
  }
  const known = callee.name === "VariableName" && Object.hasOwn(functions, name) ? functions[name] : undefined;
  if (!known) return c.refuse(`${name}()`, node);
  if (args.length < known.from || args.length > known.to)
    return c.refuse(`${name}() with ${args.length} arguments`, node);
  return operation(
    c.source(node),
    args.map((arg) => c.compile(arg)),
    (...values) => known.run(values),
  );
};

function toDay(values: Value[]): Value {
  const [year, month, day] = values;
  if (values.length === 3) return isNumber(year) && isNumber(month) && isNumber(day) ? dayOf(year, month, day) : null;
  return typeof year === "string" ? readDay(year) : year instanceof Day ? year : null;
}

const isNumber = (value: unknown): value is number => isExact(value as Value) && typeof value === "number";

function literalSpan(source: string, node: SyntaxNode, c: Compiler): Code {
  const span = readSpan(unquote(source));
  return span ? { run: () => span } : c.refuse(`duration(${source})`, node);
}

/** date("2026-01-01"), date(birthday), date(2026, 1, 1), duration("P30D"), and @"…" of both. */
const temporal: Rule = (node, c) => {
  const head = c.child(node, 0);
  if (head.name === "AtLiteral") {
    const source = c.source(c.child(head, -1));
    const day = readDay(unquote(source));
    return day ? { run: () => day } : literalSpan(source, node, c);
  }
  const args = argumentsOf(node, c);
  const [first] = args;
  const kind = c.name(head);
  if (kind === "duration" && first?.name === "StringLiteral" && args.length === 1) {
    return literalSpan(c.source(first), node, c);
  }
  if (kind !== "date" || (args.length !== 1 && args.length !== 3)) return c.refuse(c.source(node).slice(0, 40), node);
  if (args.length === 1 && first?.name === "StringLiteral" && !readDay(unquote(c.source(first)))) {
    return c.refuse(c.source(node), node);
  }
  return operation(
    c.source(node),
    args.map((arg) => c.compile(arg)),
    (...values) => toDay(values),
  );
};

export const calls = {
  FunctionInvocation: call,
  DateTimeLiteral: temporal,
} satisfies { [node: string]: Rule };

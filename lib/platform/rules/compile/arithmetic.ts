import { daysBetween } from "@/lib/platform/clock/day";
import { operation, type Rule } from "../compiler";
import { addSpan, Day, Span } from "../day";
import { add, divide, multiply, negate, subtract } from "../exact-number";
import { isExact, type Value } from "../value";

function plus(a: Value, b: Value): Value {
  if (isExact(a) && isExact(b)) return add(a, b);
  if (typeof a === "string" && typeof b === "string") return a + b;
  if (a instanceof Day && b instanceof Span) return addSpan(a, b);
  if (a instanceof Span && b instanceof Day) return addSpan(b, a);
  if (a instanceof Span && b instanceof Span && a.unit === b.unit) return new Span(a.unit, a.length + b.length);
  return null;
}

const opposite = (span: Span) => new Span(span.unit, 0 - span.length);

function minus(a: Value, b: Value): Value {
  if (isExact(a) && isExact(b)) return subtract(a, b);
  if (a instanceof Day && b instanceof Day) return new Span("days", daysBetween(b.iso, a.iso));
  return b instanceof Span ? plus(a, opposite(b)) : null;
}

const operators: { [sign: string]: (a: Value, b: Value) => Value } = {
  "+": plus,
  "-": minus,
  "*": (a, b) => (isExact(a) && isExact(b) ? multiply(a, b) : null),
  "/": (a, b) => (isExact(a) && isExact(b) ? divide(a, b) : null),
};

const arithmetic: Rule = (node, c) => {
  const [first, second, third] = c.children(node);
  if (!first || !second) return c.refuse("syntax", node);
  const text = c.source(node);
  if (!third) {
    if (c.source(first) !== "-") return c.refuse(c.source(first), first);
    return operation(text, [c.compile(second)], (value = null) =>
      isExact(value) ? negate(value) : value instanceof Span ? opposite(value) : null,
    );
  }
  const compute = operators[c.source(second)];
  if (!compute) return c.refuse(c.source(second), second);
  return operation(text, [c.compile(first), c.compile(third)], (a = null, b = null) => compute(a, b));
};

export const arithmetics = { ArithmeticExpression: arithmetic } satisfies { [node: string]: Rule };

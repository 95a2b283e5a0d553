import type { Code, Rule } from "../compiler";
import { type Scope, settle } from "../scope";
import type { Value } from "../value";

/** A condition is true, false or unknown; anything else is noted as a mismatch and counts as unknown. */
export function truth(code: Code, text: string, scope: Scope): boolean | null {
  const value = code.run(scope);
  if (typeof value === "boolean" || value === null) return value;
  scope.notes.mismatched.push(text);
  return null;
}

/** Kleene's and/or: one operand may decide, whatever the other is. */
function junction(decisive: boolean): Rule {
  return (node, c) => {
    const [left, right] = [c.child(node, 0), c.child(node, -1)];
    const [a, b] = [c.compile(left), c.compile(right)];
    const [aText, bText] = [c.source(left), c.source(right)];
    return {
      run: (scope) =>
        settle(scope, () => {
          const first = truth(a, aText, scope);
          if (first === decisive) return decisive;
          const second = truth(b, bText, scope);
          if (second === decisive) return decisive;
          return first === null || second === null ? null : !decisive;
        }),
    };
  };
}

export function not(operand: Code, text: string): Code {
  return {
    run: (scope) => {
      const value = truth(operand, text, scope);
      return value === null ? null : !value;
    },
  };
}

/** FEEL takes the else branch when the condition is null; here unknown stays unknown, so that nobody slips through. */
const ifExpression: Rule = (node, c) => {
  const [, condition, , yes, , no] = c.children(node);
  if (!condition || !yes || !no) return c.refuse("if without else", node);
  const [when, whenTrue, whenFalse] = [c.compile(condition), c.compile(yes), c.compile(no)];
  const text = c.source(condition);
  return {
    run: (scope): Value => {
      const value = truth(when, text, scope);
      return value === null ? null : value ? whenTrue.run(scope) : whenFalse.run(scope);
    },
  };
};

export const logic = {
  Conjunction: junction(false),
  Disjunction: junction(true),
  IfExpression: ifExpression,
} satisfies { [node: string]: Rule };

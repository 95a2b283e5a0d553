import { parseExpression } from "feelin";
import { arithmetics } from "./compile/arithmetic";
import { calls } from "./compile/calls";
import { comparing } from "./compile/comparison";
import { literals } from "./compile/literals";
import { logic } from "./compile/logic";
import { paths } from "./compile/paths";
import { quantifieds } from "./compile/quantified";
import { Compiler, type Rule, type Run } from "./compiler";
import { RuleRefused } from "./refused";
import { newNotes, type Scope, scopeOf } from "./scope";
import { type Answer, answerOf } from "./value";

/** Data by name, or a function that finds them (undefined: there is none). */
export type RuleContext = { [name: string]: unknown } | ((name: string) => unknown);
export type Reasoned = {
  /** null is unknown. */
  value: Answer;
  /** Why it is unknown: the data that were not there (`applicant.age`, `materials.status`). Empty for a certain value. */
  missing: string[];
  /** Why it is unknown: parts of the rule whose data have the wrong kind (`"abc" > 1`). */
  mismatched: string[];
};
export type CompiledRule = { readonly text: string; readonly reads: readonly string[]; readonly run: Run };

const longest = 4_000;
const cacheSize = 5_000;
const rules: ReadonlyMap<string, Rule> = new Map(
  Object.entries({ ...literals, ...logic, ...comparing, ...arithmetics, ...paths, ...quantifieds, ...calls }),
);
/** Compiled rules by text, the longest unused first: a Map keeps the order in which keys were put in. */
const cache = new Map<string, CompiledRule>();

function build(text: string): CompiledRule {
  if (text.length > longest) throw new RuleRefused("a rule longer than 4,000 characters", 0, text.length);
  const tree = parseExpression(text, {}, undefined);
  tree.iterate({
    enter: (node) => {
      if (node.type.isError) throw new RuleRefused("syntax", node.from, node.to);
    },
  });
  const compiler = new Compiler(text, rules);
  const { run } = compiler.compile(compiler.child(tree.topNode, 0));
  return { text, reads: [...new Set(compiler.reads)], run };
}

/** Compiles FEEL text once; later calls with the same text are free. Throws RuleRefused for bad syntax and for any
 *  operation that is not computed exactly. Call it wherever a rule is saved. */
export function compile(expression: string): CompiledRule {
  const known = cache.get(expression);
  if (known) {
    cache.delete(expression);
    cache.set(expression, known);
    return known;
  }
  const rule = build(expression);
  cache.set(expression, rule);
  if (cache.size > cacheSize) {
    for (const oldest of cache.keys()) {
      cache.delete(oldest);
      break;
    }
  }
  return rule;
}

/** Evaluates FEEL text over data; unknown (null) answers say which data are missing. Throws RuleRefused, never for data. */
export function evaluateWithReasons(expression: string, context: RuleContext): Reasoned {
  const { run } = compile(expression);
  const scope: Scope = typeof context === "function" ? { find: context, notes: newNotes() } : scopeOf(context);
  const value = answerOf(run(scope));
  return value === null ? { value, ...scope.notes } : { value, missing: [], mismatched: [] };
}

/** Evaluates FEEL text over data. Three-valued: `null` is unknown, never "no" and never "yes". A day comes back as
 *  "YYYY-MM-DD", a duration as ISO 8601. Throws RuleRefused for what is not computed exactly. */
export function evaluate(expression: string, context: RuleContext): Answer {
  return evaluateWithReasons(expression, context).value;
}

/** The paths a rule reads: `scenario.kind`, `seats`; names inside a filter as `list.name`. */
export function dependencies(expression: string): string[] {
  return [...compile(expression).reads];
}

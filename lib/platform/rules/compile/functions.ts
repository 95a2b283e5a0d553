import { add, ceiling, compareNumbers, type Exact, floor, negate } from "../exact-number";
import { asList, equal, isExact, type Value } from "../value";

/** A function over known arguments. null: no answer for these (an empty sum, a text where a number belongs). */
type RuleFunction = { from: number; to: number; run: (args: Value[]) => Value };

const any = Number.POSITIVE_INFINITY;

/** sum(xs) and sum(a, b): the numbers, or null when one is missing or no number. */
function numbers(args: Value[]): Exact[] | null {
  const items = args.length === 1 ? asList(args[0] ?? null) : args;
  return items?.length && items.every(isExact) ? items : null;
}

const overNumbers = (pick: (a: Exact, b: Exact) => Exact): RuleFunction => ({
  from: 1,
  to: any,
  run: (args) => numbers(args)?.reduce(pick) ?? null,
});

const ofText = (holds: (text: string, part: string) => boolean): RuleFunction => ({
  from: 2,
  to: 2,
  run: ([text, part]) => (typeof text === "string" && typeof part === "string" ? holds(text, part) : null),
});

const ofNumber = (compute: (value: Exact) => Exact): RuleFunction => ({
  from: 1,
  to: 1,
  run: ([value]) => (isExact(value) ? compute(value) : null),
});

function listContains([list, wanted]: Value[]): Value {
  const answers = asList(list ?? null)?.map((item) => equal(item, wanted ?? null));
  if (!answers) return null;
  return answers.includes(true) ? true : answers.includes(null) ? null : false;
}

/** The functions a rule may call; every other name is refused when the rule is saved. */
export const functions: { [name: string]: RuleFunction } = {
  count: { from: 1, to: 1, run: ([list]) => asList(list ?? null)?.length ?? null },
  sum: overNumbers(add),
  min: overNumbers((a, b) => (compareNumbers(a, b) <= 0 ? a : b)),
  max: overNumbers((a, b) => (compareNumbers(a, b) >= 0 ? a : b)),
  abs: ofNumber((value) => (compareNumbers(value, 0) < 0 ? negate(value) : value)),
  floor: ofNumber(floor),
  ceiling: ofNumber(ceiling),
  contains: ofText((text, part) => text.includes(part)),
  "starts with": ofText((text, part) => text.startsWith(part)),
  "ends with": ofText((text, part) => text.endsWith(part)),
  "list contains": { from: 2, to: 2, run: listContains },
  /** Characters as people count them, so a rare Han character beyond U+FFFF is one. */
  "string length": { from: 1, to: 1, run: ([text]) => (typeof text === "string" ? [...text].length : null) },
};

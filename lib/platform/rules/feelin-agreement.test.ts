import fc from "fast-check";
import { evaluate as reference } from "feelin";
import { expect, test } from "vitest";
import { evaluate } from ".";

/** Complete data: over these, the compiled rules have to answer what feelin answers. Numbers are halves and quarters,
 *  which binary floating point holds exactly; that 0.1 + 0.2 differs on purpose is tested elsewhere. */
const data = fc.record({
  a: fc.integer({ min: -20, max: 20 }),
  座位数: fc.integer({ min: 0, max: 40 }).map((n) => n / 4),
  s: fc.constantFrom("甲", "乙", "甲乙", "abc"),
  开业: fc.boolean(),
  xs: fc.array(fc.integer({ min: -5, max: 5 }), { minLength: 1, maxLength: 4 }),
  rows: fc.array(fc.record({ n: fc.integer({ min: 0, max: 5 }), 状态: fc.constantFrom("缺失", "合格") }), {
    minLength: 1,
    maxLength: 4,
  }),
  d: fc.constantFrom("2024-02-29", "2025-12-31", "2026-01-31"),
});

const { bool } = fc.letrec<{ num: string; bool: string; text: string; day: string; list: string }>((tie) => ({
  num: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    fc.constantFrom("a", "座位数", "xs[1]", "xs[-1]", "rows[1].n", "3", "0.25", "-2"),
    fc.tuple(tie("num"), fc.constantFrom("+", "-", "*"), tie("num")).map(([x, op, y]) => `(${x} ${op} ${y})`),
    fc.tuple(tie("num"), fc.constantFrom("2", "4", "0.5")).map(([x, y]) => `(${x} / ${y})`),
    fc.tuple(fc.constantFrom("sum", "min", "max", "count"), tie("list")).map(([name, list]) => `${name}(${list})`),
    fc.tuple(fc.constantFrom("abs", "floor", "ceiling"), tie("num")).map(([name, x]) => `${name}(${x})`),
    fc.tuple(tie("bool"), tie("num"), tie("num")).map(([when, x, y]) => `(if ${when} then ${x} else ${y})`),
    tie("num").map((x) => `-(${x})`),
  ),
  list: fc.oneof(
    { maxDepth: 4 },
    fc.constantFrom("xs", "rows.n", "[1, a, 3]"),
    tie("num").map((x) => `[1, ${x}]`),
    fc.constantFrom("1", "座位数").map((x) => `xs[item <= ${x} or true]`),
  ),
  text: fc.oneof(
    { maxDepth: 3 },
    fc.constantFrom("s", '"甲"', "rows[1].状态"),
    tie("text").map((x) => `(${x} + "乙")`),
  ),
  day: fc.oneof(
    { maxDepth: 3 },
    fc.constantFrom("date(d)", 'date("2026-01-01")', '@"2025-02-28"'),
    fc
      .tuple(tie("day"), fc.constantFrom("+", "-"), fc.constantFrom("P1D", "P45D", "P1M", "P1Y", "P13M"))
      .map(([day, op, span]) => `(${day} ${op} duration("${span}"))`),
  ),
  bool: fc.oneof(
    { maxDepth: 5, withCrossShrink: true },
    fc.constantFrom("开业", "true", "false"),
    fc
      .tuple(tie("num"), fc.constantFrom("=", "!=", "<", "<=", ">", ">="), tie("num"))
      .map(([x, op, y]) => `(${x} ${op} ${y})`),
    fc.tuple(tie("text"), fc.constantFrom("=", "!=", "<", ">="), tie("text")).map(([x, op, y]) => `(${x} ${op} ${y})`),
    fc.tuple(tie("day"), fc.constantFrom("=", "!=", "<", ">="), tie("day")).map(([x, op, y]) => `(${x} ${op} ${y})`),
    fc
      .tuple(tie("day"), tie("day"), fc.constantFrom("P1D", "P400D"))
      .map(([x, y, span]) => `(${x} - ${y} <= duration("${span}"))`),
    fc.tuple(tie("bool"), fc.constantFrom("and", "or"), tie("bool")).map(([x, op, y]) => `(${x} ${op} ${y})`),
    fc
      .tuple(tie("bool"), tie("bool"), tie("bool"))
      .map(([x, y, z]) => `${x} and ${y} or ${z}`)
      .map((x) => `(${x})`),
    tie("bool").map((x) => `not(${x})`),
    fc.tuple(tie("num"), tie("num"), tie("num")).map(([x, y, z]) => `(${x} between ${y} and ${y} + abs(${z}))`),
    fc.tuple(tie("num"), tie("list")).map(([x, list]) => `(${x} in ${list})`),
    fc
      .tuple(tie("num"), fc.constantFrom("[1..5]", "(1..5)", "[-3..1)", "]1..2]", "(1, 2, >4)", "(<0, [3..4])", "> 2"))
      .map(([x, range]) => `(${x} in ${range})`),
    fc.tuple(tie("text"), fc.constantFrom('("甲", "abc")', '["乙", s]')).map(([x, texts]) => `(${x} in ${texts})`),
    fc
      .tuple(fc.constantFrom("contains", "starts with", "ends with"), tie("text"), tie("text"))
      .map(([name, x, y]) => `${name}(${x}, ${y})`),
    fc
      .tuple(fc.constantFrom("some", "every"), tie("list"), tie("num"))
      .map(([quantifier, list, x]) => `(${quantifier} x in ${list} satisfies x > ${x})`),
    fc
      .tuple(fc.constantFrom("some", "every"), tie("num"))
      .map(([quantifier, x]) => `(${quantifier} r in rows satisfies r.n > ${x} or r.状态 = "缺失")`),
    fc.tuple(tie("num"), tie("num")).map(([x, y]) => `(count(rows[状态 = "缺失" and n >= ${x}]) > ${y})`),
    fc.tuple(tie("list"), tie("num")).map(([list, x]) => `list contains(${list}, ${x})`),
  ),
}));

test("over complete data the compiled rules answer what the reference evaluator answers (2,000 random rules)", () => {
  fc.assert(
    fc.property(bool, data, (expression, context) => {
      const { value } = reference(expression, context);
      expect(typeof value, expression).toBe("boolean");
      expect(evaluate(expression, context), expression).toBe(value);
    }),
    { numRuns: 2_000 },
  );
}, 60_000);

test("taking data away never turns an answer into its opposite, only into unknown (2,000 random rules)", () => {
  fc.assert(
    fc.property(
      bool,
      data,
      fc.constantFrom("a", "座位数", "s", "开业", "xs", "rows", "d"),
      (expression, context, lost) => {
        // Asking whether a datum is there is the only question that missing data answer; these rules do not ask it.
        const { [lost]: _, ...rest } = context as { [name: string]: unknown };
        expect([evaluate(expression, context), null], expression).toContain(evaluate(expression, rest));
      },
    ),
    { numRuns: 2_000 },
  );
}, 60_000);

import type { Code, Rule } from "../compiler";
import { readNumber } from "../exact-number";
import type { Value } from "../value";

const constant = (value: Value): Code => ({ run: () => value });

const escapes: { [letter: string]: string } = { n: "\n", r: "\r", t: "\t", '"': '"', "'": "'", "\\": "\\" };

/** The text between the quotes, with \n \r \t \" \' \\ \uXXXX and \UXXXXXX read (FEEL grammar rule 35). */
export function unquote(source: string): string {
  return source.slice(1, -1).replace(/\\(?:u([0-9a-fA-F]{4})|U([0-9a-fA-F]{6})|([\s\S]))/g, (whole, u, U, letter) => {
    const code = u ?? U;
    if (code) return Number.parseInt(code, 16) <= 0x10ffff ? String.fromCodePoint(Number.parseInt(code, 16)) : whole;
    return escapes[letter] ?? whole;
  });
}

const numericLiteral: Rule = (node, c) => {
  const value = /e/i.test(c.source(node)) ? null : readNumber(c.source(node).replace(/\s/g, ""));
  return value === null ? c.refuse("number with an exponent", node) : constant(value);
};

const stringLiteral: Rule = (node, c) => constant(unquote(c.source(node)));

const booleanLiteral: Rule = (node, c) => constant(c.source(node) === "true");

const list: Rule = (node, c) => {
  const items = c
    .children(node)
    .filter((child) => child.name !== "[" && child.name !== "]")
    .map((item) => c.compile(item));
  return { run: (scope) => items.map((item) => item.run(scope)) };
};

const parenthesised: Rule = (node, c) => c.compile(c.child(node, 1));

export const literals = {
  NumericLiteral: numericLiteral,
  StringLiteral: stringLiteral,
  BooleanLiteral: booleanLiteral,
  null: () => constant(null),
  List: list,
  ParenthesizedExpression: parenthesised,
} satisfies { [node: string]: Rule };

import type { Code, Compiler, Rule, SyntaxNode } from "../compiler";
import { bind, type Scope, settle } from "../scope";
import { asList } from "../value";
import { truth } from "./logic";

type Source = { name: string; list: Code };

/** Every combination of the lists; null when one list is unknown. */
function answers(sources: Source[], scope: Scope, test: (inner: Scope) => boolean | null): (boolean | null)[] {
  const [first, ...rest] = sources;
  if (!first) return [test(scope)];
  const items = asList(first.list.run(scope));
  if (!items) return [null];
  return items.flatMap((item) => answers(rest, bind(scope, first.name, item), test));
}

function inScopeOf<T>(sources: { node: SyntaxNode; c: Compiler }[], found: Source[], run: (found: Source[]) => T): T {
  const [first, ...rest] = sources;
  if (!first) return run(found);
  const { node, c } = first;
  const context = c.child(node, -1);
  if (c.children(context).length !== 1) return c.refuse("a range to count through", context);
  const name = c.name(c.child(node, 0));
  if (/\s/.test(name)) return c.refuse(`name with spaces: ${name}`, node);
  const list = c.compile(c.child(context, 0));
  return c.withLocal(name, list.path, () => inScopeOf(rest, [...found, { name, list }], run));
}

/** `some`: true when one holds. `every`: false when one fails. Otherwise unknown when one cannot be judged. */
const quantified: Rule = (node, c) => {
  const decisive = c.source(c.child(node, 0)) === "some";
  const lists = c.children(c.child(node, 1)).map((inner) => ({ node: inner, c }));
  const condition = c.child(node, -1);
  const text = c.source(condition);
  return inScopeOf(lists, [], (sources) => {
    const test = c.compile(condition);
    return {
      run: (scope) =>
        settle(scope, () => {
          const all = answers(sources, scope, (inner) => truth(test, text, inner));
          if (all.includes(decisive)) return decisive;
          return all.includes(null) ? null : !decisive;
        }),
    };
  });
};

export const quantifieds = { QuantifiedExpression: quantified } satisfies { [node: string]: Rule };

import type { Code, Compiler, Rule, SyntaxNode } from "../compiler";
import { Day, partOf } from "../day";
import type { Scope } from "../scope";
import { admit, asList, isRecord, type Value } from "../value";
import { truth } from "./logic";

function note(scope: Scope, path: string): null {
  if (!scope.notes.missing.includes(path)) scope.notes.missing.push(path);
  return null;
}

function admitted(datum: unknown, scope: Scope, path: string): Value {
  const value = admit(datum);
  if (value === undefined) scope.notes.mismatched.push(path);
  else if (value === null) note(scope, path);
  return value ?? null;
}

const variable: Rule = (node, c) => {
  const name = c.name(node);
  if (/\s/.test(name)) return c.refuse(`name with spaces: ${name}`, node);
  const path = c.pathOf(name);
  // `every v in [x, 1]`: what v stands for was noted when the list was read.
  if (path === undefined && c.binds(name)) return { run: (scope) => admit(scope.find(name)) ?? null };
  const label = path ?? name;
  return { path: label, run: (scope) => admitted(scope.find(name), scope, label) };
};

function property(value: Value, key: string, scope: Scope, path: string): Value {
  if (Array.isArray(value)) return value.map((item) => property(item, key, scope, path));
  if (value === null) return note(scope, path);
  if (value instanceof Day) return partOf(value, key) ?? mismatch(scope, path);
  if (!isRecord(value)) return mismatch(scope, path);
  return admitted(Object.hasOwn(value, key) ? value[key] : null, scope, path);
}

function mismatch(scope: Scope, path: string): null {
  scope.notes.mismatched.push(path);
  return null;
}

/** `a.b.c`: what is missing is named by the whole path, not by the part that happened to be absent. */
const path: Rule = (node, c) => {
  const keys: SyntaxNode[] = [];
  let base = node;
  while (base.name === "PathExpression") {
    keys.unshift(c.child(base, -1));
    base = c.child(base, 0);
  }
  const names = keys.map((key) => c.name(key));
  for (const [index, name] of names.entries()) {
    if (/\s/.test(name)) c.refuse(`name with spaces: ${name}`, keys[index] ?? node);
  }
  const readBefore = c.reads.length;
  const root = c.compile(base);
  const full = root.path === undefined ? c.source(node) : [root.path, ...names].join(".");
  // `a.b` reads `a.b`, not `a`; a filter at the root (`xs[k = 1].n`) keeps what its condition reads.
  if (base.name === "VariableName") c.reads.length = readBefore;
  if (root.path !== undefined) c.reads.push(full);
  return {
    path: full,
    run: (scope) => {
      const before = scope.notes.missing.length;
      const value = root.run(scope);
      if (value === null) {
        // The root noted itself; the datum the rule wants is the whole path.
        scope.notes.missing.length = before;
        return note(scope, full);
      }
      return names.reduce<Value>((inner, key) => property(inner, key, scope, full), value);
    },
  };
};

/** A name inside a filter belongs to the elements when any element has it; only then to what is outside. So a field
 *  that one element lacks is missing, and is never answered by an outer datum of the same name. */
function elementScope(outer: Scope, elements: Value[], element: Value): Scope {
  return {
    notes: outer.notes,
    find(name) {
      if (name === "item") return element;
      if (isRecord(element) && Object.hasOwn(element, name)) return element[name];
      if (elements.some((other) => isRecord(other) && Object.hasOwn(other, name))) return null;
      return outer.find(name);
    },
  };
}

function at(list: Value[], index: number, scope: Scope, path: string): Value {
  const value = index > 0 ? list[index - 1] : index < 0 ? list.at(index) : undefined;
  return value ?? note(scope, path);
}

function filter(node: SyntaxNode, c: Compiler): Code {
  const [base, , condition] = c.children(node);
  if (!base || !condition) return c.refuse("syntax", node);
  const list = c.compile(base);
  const label = list.path ?? c.source(base);
  const text = c.source(condition);
  const isIndex = condition.name === "NumericLiteral" || isNegativeNumber(condition, c);
  if (isIndex) {
    const index = Number(text.replace(/\s/g, ""));
    if (!Number.isInteger(index) || index === 0) return c.refuse(`[${text}]`, condition);
    return {
      path: label,
      run: (scope) => {
        const items = asList(list.run(scope));
        return items && at(items, index, scope, label);
      },
    };
  }
  const test = c.withElement(list.path, () => c.compile(condition));
  return {
    path: label,
    run: (scope) => {
      const items = asList(list.run(scope));
      if (!items) return null;
      const kept: Value[] = [];
      let unknown = false;
      for (const item of items) {
        const holds = truth(test, text, elementScope(scope, items, item));
        if (holds === null) unknown = true;
        else if (holds) kept.push(item);
      }
      // One element that cannot be judged makes the list unknown: counting it either way would be a guess.
      return unknown ? null : kept;
    },
  };
}

function isNegativeNumber(node: SyntaxNode, c: Compiler): boolean {
  const [sign, value, more] = c.children(node);
  return node.name === "ArithmeticExpression" && !more && value?.name === "NumericLiteral" && sign?.name === "ArithOp";
}

export const paths = {
  VariableName: variable,
  PathExpression: path,
  FilterExpression: filter,
} satisfies { [node: string]: Rule };

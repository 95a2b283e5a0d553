import type { parseExpression } from "feelin";
import { RuleRefused } from "./refused";
import type { Scope } from "./scope";
import type { Value } from "./value";

export type SyntaxNode = ReturnType<typeof parseExpression>["topNode"];
export type Run = (scope: Scope) => Value;
/** A compiled part. `path` is the name of the datum it reads, when it is one (`materials.status`). */
export type Code = { run: Run; path?: string };
/** How one kind of syntax becomes code. */
export type Rule = (node: SyntaxNode, compiler: Compiler) => Code;

/** Deeper nesting than this is no rule that a person can read. */
const deepest = 60;
const hidden = new Set(["LineComment", "BlockComment"]);

/** Walks one expression. Knows the text, the names read so far, and what the names in sight stand for. */
export class Compiler {
  /** Paths of the data read, in the order of the text, with repeats. */
  readonly reads: string[] = [];
  private depth = 0;
  /** Names bound inside the rule (`some x in xs`) → the path they stand for; undefined when it has none. */
  private locals = new Map<string, string | undefined>();
  /** Inside a filter: the path of the list; a bare name belongs to its elements. */
  private element: string | undefined;

  constructor(
    readonly text: string,
    private readonly rules: ReadonlyMap<string, Rule>,
  ) {}

  source = (node: SyntaxNode): string => this.text.slice(node.from, node.to);

  children(node: SyntaxNode): SyntaxNode[] {
    const all: SyntaxNode[] = [];
    for (let child = node.firstChild; child; child = child.nextSibling) {
      if (!hidden.has(child.name)) all.push(child);
    }
    return all;
  }

  /** The n-th child (negative: from the end); the parser promises it, so its absence is refused as bad syntax. */
  child(node: SyntaxNode, index: number): SyntaxNode {
    return this.children(node).at(index) ?? this.refuse("syntax", node);
  }

  refuse(operation: string, node: SyntaxNode): never {
    throw new RuleRefused(operation, node.from, node.to);
  }

  compile(node: SyntaxNode): Code {
    const rule = this.rules.get(node.name);
    if (!rule) return this.refuse(node.name === "Context" ? "{ }" : this.source(node).slice(0, 40) || node.name, node);
    this.depth += 1;
    if (this.depth > deepest) this.refuse("nesting", node);
    const code = rule(node, this);
    this.depth -= 1;
    return code;
  }

  /** Whether the rule itself binds the name (`some x in …`), so that it is no datum of its own. */
  binds = (name: string): boolean => this.locals.has(name);

  /** A name of one or more words; names of data are one word, so that a rule reads the same whatever the data are. */
  name(node: SyntaxNode): string {
    return this.source(node).replace(/\s+/g, " ").trim();
  }

  /** The path a bare name stands for here, noted as read when it is a datum and not a name bound by the rule. */
  pathOf(name: string): string | undefined {
    if (this.locals.has(name)) return this.locals.get(name);
    if (name === "item" && this.element) return this.element;
    const path = this.element ? `${this.element}.${name}` : name;
    this.reads.push(path);
    return path;
  }

  /** Compiles a part in which `name` is bound to a value found at `path`. */
  withLocal<T>(name: string, path: string | undefined, run: () => T): T {
    const before = this.locals;
    this.locals = new Map(before).set(name, path);
    const result = run();
    this.locals = before;
    return result;
  }

  /** Compiles a part that runs once per element of the list at `path`. */
  withElement<T>(path: string | undefined, run: () => T): T {
    const before = this.element;
    this.element = path ?? "";
    const result = run();
    this.element = before;
    return result;
  }
}

/** Code of an operation: a null answer over complete operands is noted as a mismatch with the text of the operation. */
export function operation(text: string, operands: Code[], run: (...values: Value[]) => Value): Code {
  return {
    run: (scope) => {
      const values = operands.map((operand) => operand.run(scope));
      if (values.includes(null)) return null;
      const answer = run(...values);
      if (answer === null) scope.notes.mismatched.push(text);
      return answer;
    },
  };
}

import fc from "fast-check";

/**
 * Random processes for property tests, as a tree; and a second, independent interpreter that rewrites the tree instead
 * of moving tokens over a graph. Both must always have the same steps open.
 */
export type Block =
  | { kind: "step"; id: string; sign: "one" | "all" | "any"; signers: number }
  | { kind: "sequence"; blocks: Block[] }
  | { kind: "choice"; id: number; branches: Block[] }
  | { kind: "parallel"; id: number; branches: Block[] }
  | { kind: "loop"; id: number; body: Block; audit: string };

type Shape =
  | { kind: "step"; sign: "one" | "all" | "any"; signers: number }
  | { kind: "sequence" | "choice" | "parallel"; parts: Shape[] }
  | { kind: "loop"; body: Shape };

const shapes = fc.letrec<{ shape: Shape; step: Shape }>((tie) => ({
  step: fc.record({
    kind: fc.constant("step" as const),
    sign: fc.constantFrom("one" as const, "one" as const, "all" as const, "any" as const),
    signers: fc.integer({ min: 2, max: 3 }),
  }),
  shape: fc.oneof(
    { maxDepth: 4, depthSize: "small" },
    tie("step"),
    fc.record({
      kind: fc.constantFrom("sequence" as const, "sequence" as const, "choice" as const, "parallel" as const),
      parts: fc.array(tie("shape"), { minLength: 2, maxLength: 3 }),
    }),
    fc.record({ kind: fc.constant("loop" as const), body: tie("shape") }),
  ),
}));

function named(shape: Shape, next: { n: number }): Block {
  const n = next.n++;
  if (shape.kind === "step") return { ...shape, id: `s${n}`, signers: shape.sign === "one" ? 1 : shape.signers };
  if (shape.kind === "loop") return { kind: "loop", id: n, body: named(shape.body, next), audit: `t${n}` };
  const parts = shape.parts.map((part) => named(part, next));
  return shape.kind === "sequence" ? { kind: "sequence", blocks: parts } : { kind: shape.kind, id: n, branches: parts };
}

export const blocks: fc.Arbitrary<Block> = fc
  .array(shapes.shape, { minLength: 2, maxLength: 3 })
  .map((parts) => named({ kind: "sequence", parts }, { n: 1 }));

/** The drawing of a block, in the words of `a-process`; the last branch of a choice is the fallback. */
export function waysOf(block: Block): { ways: string; attributes: Record<string, string> } {
  const lines: string[] = [];
  const attributes: Record<string, string> = {};
  const draw = (from: string, part: Block, tail = ""): string => {
    if (part.kind === "step") {
      lines.push(`${from} > ${part.id}${tail}`);
      if (part.sign !== "one") attributes[part.id] = `tb:sign="${part.sign}" tb:signers="${part.signers}"`;
      return part.id;
    }
    if (part.kind === "sequence")
      return part.blocks.reduce((before, one, i) => draw(before, one, i === 0 ? tail : ""), from);
    if (part.kind === "loop") {
      lines.push(`${from} > x${part.id}1${tail}`);
      lines.push(`${draw(`x${part.id}1`, part.body)} > ${part.audit} > x${part.id}2`);
      lines.push(`x${part.id}2 > x${part.id}1 if outcome.${part.audit} = "again"`);
      lines.push(`x${part.id}2 > x${part.id}3 else`);
      return `x${part.id}3`;
    }
    const [open, close] = part.kind === "choice" ? [`x${part.id}1`, `x${part.id}2`] : [`p${part.id}1`, `p${part.id}2`];
    lines.push(`${from} > ${open}${tail}`);
    for (const [i, branch] of part.branches.entries()) {
      const last = i === part.branches.length - 1;
      const condition = part.kind === "parallel" ? "" : last ? " else" : ` if form.c${part.id} = ${i}`;
      lines.push(`${draw(open, branch, condition)} > ${close}`);
    }
    return close;
  };
  lines.push(`${draw("start", block)} > decide > end`);
  return { ways: lines.join("\n"), attributes };
}

/** The rest of a process that is still to be done; null is done. */
export type Rest =
  | { block: Block & { kind: "step" }; words: string[] }
  | { block: Block & { kind: "sequence" }; at: number; rest: Rest }
  | { block: Block & { kind: "choice" }; at: number; rest: Rest }
  | { block: Block & { kind: "parallel" }; rests: (Rest | null)[] }
  | { block: Block & { kind: "loop" }; rest: Rest; auditing: boolean };

type Choices = Record<string, number | undefined>;

const auditOf = (block: Block & { kind: "loop" }): Rest => ({
  block: { kind: "step", id: block.audit, sign: "one", signers: 1 },
  words: [],
});

function branchOf(block: Block & { kind: "choice" }, choices: Choices): number {
  const chosen = choices[`c${block.id}`];
  return chosen !== undefined && chosen < block.branches.length - 1 ? chosen : block.branches.length - 1;
}

const at = <T>(list: readonly T[], i: number): T => {
  const found = list[i];
  if (found === undefined) throw new Error(`nothing at ${i}`);
  return found;
};

export function begin(block: Block, choices: Choices): Rest {
  if (block.kind === "step") return { block, words: [] };
  if (block.kind === "sequence") return { block, at: 0, rest: begin(at(block.blocks, 0), choices) };
  if (block.kind === "choice") {
    const i = branchOf(block, choices);
    return { block, at: i, rest: begin(at(block.branches, i), choices) };
  }
  if (block.kind === "parallel") return { block, rests: block.branches.map((branch) => begin(branch, choices)) };
  return { block, rest: begin(block.body, choices), auditing: false };
}

/** The open steps, a step once for each signer who has not signed. */
export function openOf(rest: Rest | null): string[] {
  if (rest === null) return [];
  if ("words" in rest) return Array.from({ length: rest.block.signers - rest.words.length }, () => rest.block.id);
  if ("rests" in rest) return rest.rests.flatMap(openOf);
  return openOf(rest.rest);
}

const has = (block: Block, step: string): boolean =>
  block.kind === "step"
    ? block.id === step
    : block.kind === "loop"
      ? block.audit === step || has(block.body, step)
      : (block.kind === "sequence" ? block.blocks : block.branches).some((part) => has(part, step));

/** One signer of an open step says a word. */
export function say(rest: Rest, step: string, word: string, choices: Choices): Rest | null {
  if ("words" in rest) {
    const words = [...rest.words, word];
    const over = rest.block.sign !== "all" || word === "fail" || words.length === rest.block.signers;
    return over ? null : { ...rest, words };
  }
  if ("rests" in rest) {
    const rests = rest.rests.map((one) =>
      one !== null && openOf(one).includes(step) ? say(one, step, word, choices) : one,
    );
    return rests.every((one) => one === null) ? null : { ...rest, rests };
  }
  const inner = say(rest.rest, step, word, choices);
  if (inner !== null) return { ...rest, rest: inner };
  if ("auditing" in rest) {
    if (!rest.auditing) return { ...rest, rest: auditOf(rest.block), auditing: true };
    return word === "again" ? begin(rest.block, choices) : null;
  }
  if (rest.block.kind === "choice") return null;
  const next = rest.at + 1;
  if (next >= rest.block.blocks.length) return null;
  return { block: rest.block, at: next, rest: begin(at(rest.block.blocks, next), choices) };
}

/** Goes back to a step: what lies beside it keeps its state, or stays done when it was done. */
export function goBack(block: Block, now: Rest | null, step: string): Rest {
  if (block.kind === "step") return { block, words: [] };
  if (block.kind === "loop") {
    if (block.audit === step) return { block, rest: auditOf(block), auditing: true };
    const inside = now !== null && "auditing" in now && !now.auditing ? now.rest : null;
    return { block, rest: goBack(block.body, inside, step), auditing: false };
  }
  if (block.kind === "parallel") {
    const rests = now !== null && "rests" in now ? now.rests : block.branches.map(() => null);
    return {
      block,
      rests: block.branches.map((branch, i) =>
        has(branch, step) ? goBack(branch, rests[i] ?? null, step) : (rests[i] ?? null),
      ),
    };
  }
  const parts = block.kind === "sequence" ? block.blocks : block.branches;
  const i = parts.findIndex((part) => has(part, step));
  const inside = now !== null && "at" in now && now.at === i ? now.rest : null;
  const rest = goBack(at(parts, i), inside, step);
  return block.kind === "sequence" ? { block, at: i, rest } : { block, at: i, rest };
}

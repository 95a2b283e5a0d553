import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { PlacedNode, Point, ProcessDefinition } from "../contract";
import { aProcess } from "./a-process";
import { fitText, textWidth } from "./fit-text";
import { graphOf } from "./graph";
import { layout } from "./layout";
import { blocks, waysOf } from "./random-process";

const touches = (a: PlacedNode, b: PlacedNode) =>
  Math.abs(a.x - b.x) < (a.width + b.width) / 2 + 4 && Math.abs(a.y - b.y) < (a.height + b.height) / 2 + 4;

/** Whether a level or upright stretch runs through the inside of a node. */
const crosses = (from: Point, to: Point, node: PlacedNode) =>
  Math.max(from.x, to.x) > node.x - node.width / 2 + 1 &&
  Math.min(from.x, to.x) < node.x + node.width / 2 - 1 &&
  Math.max(from.y, to.y) > node.y - node.height / 2 + 1 &&
  Math.min(from.y, to.y) < node.y + node.height / 2 - 1;

function faultsOf(def: ProcessDefinition): string[] {
  const { nodes, flows, width, height } = layout(def);
  const faults: string[] = [];
  const at = new Map(nodes.map((node) => [node.id, node]));
  for (const [i, a] of nodes.entries())
    for (const b of nodes.slice(i + 1)) if (touches(a, b)) faults.push(`${a.id} on ${b.id}`);
  for (const node of nodes)
    if (
      node.x - node.width / 2 < 0 ||
      node.x + node.width / 2 > width ||
      node.y - node.height / 2 < 0 ||
      node.y + node.height / 2 > height
    )
      faults.push(`${node.id} outside`);
  for (const flow of flows) {
    const { from, to } = graphOf(def).flows.get(flow.id) ?? { from: "", to: "" };
    const [source, target] = [at.get(from), at.get(to)];
    if (!source || !target) return ["a flow without its nodes"];
    if (!flow.back && target.x <= source.x) faults.push(`${flow.id} leads left`);
    for (const [i, point] of flow.points.entries()) {
      if (point.x < 0 || point.x > width || point.y < 0 || point.y > height) faults.push(`${flow.id} outside`);
      const before = flow.points[i - 1];
      if (before === undefined) continue;
      if (before.x !== point.x && Math.abs(before.y - point.y) > 0.5) faults.push(`${flow.id} runs aslant`);
      for (const node of nodes) if (crosses(before, point, node)) faults.push(`${flow.id} through ${node.id}`);
    }
  }
  return faults;
}

describe("the layout of a process", () => {
  test("puts a straight process on one line, from left to right", async () => {
    const { nodes } = layout(await aProcess("start > review > audit > decide > end"));
    expect(new Set(nodes.map((node) => node.y)).size).toBe(1);
    expect(nodes.map((node) => node.id)).toEqual(["start", "review", "audit", "decide", "end"]);
    expect(nodes.map((node) => node.x)).toEqual([...nodes.map((node) => node.x)].sort((a, b) => a - b));
  });

  test("stacks two branches around the line, in the order of the drawing", async () => {
    const { nodes } = layout(await aProcess("start > p1\np1 > a > p2\np1 > b > p2\np2 > decide > end"));
    const y = (id: string) => nodes.find((node) => node.id === id)?.y ?? Number.NaN;
    expect([y("p1"), y("p2"), y("decide")]).toEqual([y("start"), y("start"), y("start")]);
    expect(y("a") - y("p1")).toBeCloseTo(y("p1") - y("b"));
    expect(y("a")).toBeLessThan(y("b"));
  });

  test("keeps the steps on the line when a choice only goes around them", async () => {
    const { nodes, flows } = layout(
      await aProcess("start > x1\nx1 > a > decide > end if form.a = 1\nx1 > decide else"),
    );
    expect(new Set(nodes.map((node) => node.y)).size).toBe(1);
    const skip = flows.find((flow) => flow.id.startsWith("x1_decide"));
    expect(Math.max(...(skip?.points ?? []).map((point) => point.y))).toBeGreaterThan(nodes[0]?.y ?? 0);
  });

  test("leads a loop under everything", async () => {
    const { nodes, flows } = layout(
      await aProcess('start > x2 > a > x1\nx1 > x2 if outcome.a = "again"\nx1 > decide > end else'),
    );
    const [loop] = flows.filter((flow) => flow.back);
    expect(Math.max(...(loop?.points ?? []).map((point) => point.y))).toBeGreaterThan(
      Math.max(...nodes.map((node) => node.y + node.height / 2)),
    );
  });

  test("in 1,000 random processes nothing overlaps, no line runs through a node, aslant, or outside", async () => {
    await fc.assert(
      fc.asyncProperty(blocks, async (block) => {
        const { ways, attributes } = waysOf(block);
        expect(faultsOf(await aProcess(ways, attributes))).toEqual([]);
      }),
      { numRuns: 1_000 },
    );
  }, 60_000);
});

describe("names in a box", () => {
  test("break between words in English and anywhere in Chinese, never before a mark", () => {
    expect(fitText("Ask the housing bureau", 13, 128)).toEqual(["Ask the housing", "bureau"]);
    expect(fitText("征求住房和城乡建设部门意见（含消防）", 13, 112)).toEqual([
      "征求住房和城乡建",
      "设部门意见（含消",
      "防）",
    ]);
    expect(fitText("审核", 13, 112)).toEqual(["审核"]);
    expect(fitText("", 13, 112)).toEqual([""]);
  });

  test("fit the width they are given unless one word alone is longer", () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom("核查", "the ", "licence ", "意见", "（", "）", " "), { minLength: 1, maxLength: 30 }),
        (parts) => {
          for (const line of fitText(parts.join(""), 13, 130))
            expect(textWidth(line, 13)).toBeLessThanOrEqual(130 + 13);
        },
      ),
    );
  });
});

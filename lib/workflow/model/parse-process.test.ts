import { describe, expect, test } from "vitest";
import { aProcess, drawing } from "./a-process";
import { parseProcess } from "./parse-process";

const refused = { code: "workflow/process-unreadable", status: 422 };

describe("reading a process file", () => {
  test("reads steps, gateways, flows and the attributes of our namespace", async () => {
    const def = await aProcess(
      `start > inspect > x1
       x1 > decide if outcome.inspect = "pass"
       x1 > inspect else
       decide > end`,
      {
        inspect: `tb:post="inspector" tb:sign="all" tb:signers="2" tb:limit="1.5" tb:special="inspection" tb:department="zj"`,
      },
    );
    expect(def.nodes).toContainEqual({
      id: "inspect",
      kind: "task",
      name: { zh: "inspect", en: "inspect" },
      post: "inspector",
      department: "zj",
      sign: "all",
      signers: 2,
      limit: 1.5,
      decision: false,
      special: "inspection",
    });
    expect(def.nodes.find((node) => node.id === "decide")).toMatchObject({ decision: true, sign: "one", signers: 1 });
    expect(def.flows.find((flow) => flow.from === "x1")).toMatchObject({
      to: "decide",
      condition: 'outcome.inspect = "pass"',
    });
    expect(def.nodes.find((node) => node.id === "x1")).toMatchObject({ kind: "exclusive", fallback: "x1_inspect_3" });
    expect(def.unread).toEqual([]);
  });

  test("is plain JSON: what is stored and read back is the same", async () => {
    const def = await aProcess("start > decide > end");
    expect(JSON.parse(JSON.stringify(def))).toEqual(def);
  });

  test("reports a misspelt attribute and a value that is no such word, instead of guessing", async () => {
    const def = await aProcess("start > decide > end", { decide: `tb:singers="2" tb:sign="both" tb:limit="two"` });
    expect(def.unread).toEqual([
      { node: "decide", attribute: "tb:singers" },
      { node: "decide", attribute: "tb:limit", value: "two" },
      { node: "decide", attribute: "tb:sign", value: "both" },
    ]);
  });

  test("keeps elements it does not run, so that the check can name them", async () => {
    const xml = drawing("start > decide > end")
      .replace("<bpmn:endEvent", `<bpmn:serviceTask id="robot"/><bpmn:endEvent`)
      .replace(
        `<bpmn:startEvent id="start" />`,
        `<bpmn:startEvent id="start"><bpmn:timerEventDefinition/></bpmn:startEvent>`,
      );
    const def = await parseProcess(xml);
    expect(def.nodes.filter((node) => node.kind === "unsupported").map((node) => [node.id, node.element])).toEqual([
      ["start", "bpmn:StartEvent"],
      ["robot", "bpmn:ServiceTask"],
    ]);
  });

  test("keeps a flow that points at nothing, with an empty end", async () => {
    const def = await parseProcess(drawing("start > decide > end").replace(`targetRef="end"`, `targetRef="nowhere"`));
    expect(def.flows.at(-1)).toMatchObject({ from: "decide", to: "" });
  });

  test.each([
    ["nothing", ""],
    ["rubbish", "hello"],
    ["a cut file", drawing("start > decide > end").slice(0, 400)],
    ["another XML", `<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>`],
    ["the same id twice", drawing("start > decide > end").replace(`id="end"`, `id="decide"`)],
    [
      "a step that BPMN does not know",
      drawing("start > decide > end").replace("<bpmn:endEvent", `<bpmn:robotTask id="r"/><bpmn:endEvent`),
    ],
    [
      "a step without an id",
      drawing("start > decide > end").replace("<bpmn:endEvent", `<bpmn:userTask name="x"/><bpmn:endEvent`),
    ],
    ["no process", drawing("start > decide > end").replace(/<bpmn:process.*<\/bpmn:process>/, "")],
    [
      "two processes",
      drawing("start > decide > end").replace("</bpmn:process>", `</bpmn:process><bpmn:process id="p2"/>`),
    ],
    ["a megabyte", drawing("start > decide > end").replace("review", "x".repeat(1_000_000))],
  ])("refuses %s", async (_, xml) => {
    await expect(parseProcess(xml)).rejects.toMatchObject(refused);
  });

  test("does not expand entities of a hostile file", async () => {
    const bomb = `<!DOCTYPE x [<!ENTITY a "${"ha".repeat(50)}"><!ENTITY b "&a;&a;&a;&a;">]>`;
    const xml = drawing("start > decide > end", { decide: "" })
      .replace("?>", `?>${bomb}`)
      .replace(`name="decide"`, `name="&b;"`);
    const outcome = await parseProcess(xml).catch((error: { code: string }) => error.code);
    expect(JSON.stringify(outcome)).not.toContain("haha".repeat(50));
  });
});

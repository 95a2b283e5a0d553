import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import type { Locale } from "@/lib/platform/i18n";
import { layout, type ProcessState, parseProcess, progressOf } from "@/lib/workflow";
import { ProcessPicture } from "./process-picture";

const xml = `<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:tb="https://tongban.gov/bpmn" id="d" targetNamespace="t">
<bpmn:process id="p" name="小餐饮" tb:nameEn="Small restaurant">
<bpmn:startEvent id="s" name="受理" tb:nameEn="Accepted"/>
<bpmn:userTask id="paper" name="材料&lt;审查&gt;" tb:nameEn="Check papers" tb:post="reviewer" tb:limit="1"/>
<bpmn:userTask id="site" name="现场核查" tb:nameEn="Site inspection" tb:post="inspector" tb:sign="all" tb:signers="2" tb:limit="2"/>
<bpmn:userTask id="decide" name="决定" tb:nameEn="Decide" tb:post="chief" tb:decision="true" tb:limit="1.5"/>
<bpmn:endEvent id="e" name="办结" tb:nameEn="Closed"/>
<bpmn:sequenceFlow id="f1" sourceRef="s" targetRef="paper"/><bpmn:sequenceFlow id="f2" sourceRef="paper" targetRef="site"/>
<bpmn:sequenceFlow id="f3" sourceRef="site" targetRef="decide"/><bpmn:sequenceFlow id="f4" sourceRef="decide" targetRef="e"/>
</bpmn:process></bpmn:definitions>`;

const state: ProcessState = {
  tokens: [{ id: "t", node: "site", state: "active", path: [] }],
  tasks: [
    { id: "1", node: "paper", visit: 1, state: "done", outcome: "pass" },
    { id: "2", node: "site", visit: 2, state: "done", outcome: "pass" },
    { id: "3", node: "site", visit: 2, state: "open" },
  ],
};
const people = {
  paper: { names: ["陈*"], signed: 1, of: 1, usedDays: 0.5, waitingSince: null },
  site: { names: ["王*"], signed: 1, of: 2, usedDays: 1.5, waitingSince: "2026-12-04T01:00:00.000Z" },
};

async function markup(locale: Locale, running = true): Promise<string> {
  const definition = await parseProcess(xml);
  const known = running ? { progress: progressOf(definition, state), people } : {};
  return renderToStaticMarkup(
    <ProcessPicture definition={definition} layout={layout(definition, locale)} locale={locale} {...known} />,
  );
}
const table = (html: string) =>
  [...html.matchAll(/<tr><th scope="row">(.*?)<\/th><td>(.*?)<\/td><td>(.*?)<\/td><td>(.*?)<\/td><\/tr>/g)].map((row) =>
    row.slice(1, 5),
  );

test("the table says what the picture shows: step, state, who, how long", async () => {
  expect(table(await markup("zh-CN"))).toEqual([
    ["材料&lt;审查&gt;", "已办", "陈*", "用 0.5 天"],
    ["现场核查", "正在办", "王*", "已签 1/2"],
    ["决定", "还没到", "负责人", "限 1.5 天"],
  ]);
});

test("a process that nobody runs shows posts and limits", async () => {
  expect(table(await markup("en", false))).toEqual([
    ["Check papers", "To come", "Reviewer", "limit 1 d"],
    ["Site inspection", "To come", "Inspector ×2", "limit 2 d"],
    ["Decide", "To come", "Chief", "limit 1.5 d"],
  ]);
});

test("done, now and later have their own look in the picture", async () => {
  const html = await markup("zh-CN");
  const boxes = [...html.matchAll(/<rect[^>]*class="([^"]*)"/g)].map((box) => box[1]);
  expect(boxes).toEqual([
    "fill-blue-50 stroke-blue-600",
    "fill-blue-600 stroke-blue-600",
    "fill-surface stroke-line-2",
  ]);
});

test("an English picture has no Chinese but the names of people", async () => {
  expect((await markup("en")).replace(/陈\*|王\*/g, "")).not.toMatch(/\p{Script=Han}/u);
});

test("markup in a step's name stays text", async () => {
  expect(await markup("zh-CN")).not.toContain("材料<审查>");
});

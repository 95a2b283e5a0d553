import type { ProcessDefinition } from "../contract";
import { parseProcess } from "./parse-process";
import { tongbanNamespace } from "./tongban-bpmn";

/**
 * Builder for tests. One line per way, `start > review > x1`; a branch of a gateway is its own line with
 * `if <FEEL>` or `else`. Kinds by name: start, end…, x… exclusive, p… parallel, all else a step; `decide` is the decision.
 */
export function drawing(ways: string, attributes: Record<string, string> = {}): string {
  const nodes = new Map<string, string>();
  const fallbacks = new Map<string, string>();
  const flows: string[] = [];
  const inXml = (text: string) => text.replace(/&/g, "&amp;").replace(/</g, "&lt;");
  for (const line of ways.split("\n").map((way) => way.trim())) {
    if (line === "") continue;
    const [, route = "", condition, otherwise] = /^(.*?)(?:\s+if\s+(.*)|\s+(else))?$/.exec(line) ?? [];
    const stops = route.split(">").map((stop) => stop.trim());
    for (const stop of stops) nodes.set(stop, stop);
    for (const [i, to] of stops.entries()) {
      const from = stops[i - 1];
      if (from === undefined) continue;
      const id = `${from}_${to}_${flows.length}`;
      if (otherwise && i === 1) fallbacks.set(from, id);
      const body =
        condition && i === 1 ? `<bpmn:conditionExpression>${inXml(condition)}</bpmn:conditionExpression>` : "";
      flows.push(`<bpmn:sequenceFlow id="${id}" sourceRef="${from}" targetRef="${to}">${body}</bpmn:sequenceFlow>`);
    }
  }
  const element = (id: string) => {
    const more = attributes[id] ?? "";
    if (id.startsWith("start")) return `<bpmn:startEvent id="${id}" ${more}/>`;
    if (id.startsWith("end")) return `<bpmn:endEvent id="${id}" ${more}/>`;
    if (/^p\d/.test(id)) return `<bpmn:parallelGateway id="${id}" ${more}/>`;
    const fallback = fallbacks.get(id);
    if (/^x\d/.test(id))
      return `<bpmn:exclusiveGateway id="${id}" ${fallback ? `default="${fallback}"` : ""} ${more}/>`;
    const decision = id === "decide" ? `tb:decision="true"` : "";
    const post = more.includes("tb:post") ? "" : `tb:post="reviewer"`;
    return `<bpmn:userTask id="${id}" name="${id}" tb:nameEn="${id}" ${post} ${decision} ${more}/>`;
  };
  return `<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:tb="${tongbanNamespace}" id="definitions" targetNamespace="t">
<bpmn:process id="process" name="process">${[...nodes.keys()].map(element).join("")}${flows.join("")}</bpmn:process></bpmn:definitions>`;
}

/** The parsed definition of a drawing. */
export const aProcess = (ways: string, attributes?: Record<string, string>): Promise<ProcessDefinition> =>
  parseProcess(drawing(ways, attributes));

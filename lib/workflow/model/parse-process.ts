import { BpmnModdle, type ModdleElement } from "bpmn-moddle";
import { Refusal } from "@/lib/platform/errors";
import type { Bilingual } from "@/lib/platform/i18n";
import {
  type ProcessDefinition,
  type ProcessFlow,
  type ProcessNode,
  type Signing,
  type SpecialProcedure,
  signings,
  specialProcedures,
} from "../contract";
import { tongbanBpmn } from "./tongban-bpmn";

/** A drawing of a department's review is some 10 KB; anything this long is not one. */
const longestXml = 512 * 1024;

/** Building the BPMN meta-model costs far more than reading a file with it; it keeps no state between files. */
const moddle = new BpmnModdle({ tb: tongbanBpmn });

type Unread = ProcessDefinition["unread"];

const string = (value: unknown): string => (typeof value === "string" ? value.trim() : "");
const idOf = (element: unknown): string => string((element as ModdleElement | undefined)?.id);
const nameOf = (element: ModdleElement): Bilingual => ({
  zh: string(element.name),
  en: string(element.get("tb:nameEn")),
});

/** Reads an attribute that must be one of a list; what is not is reported, not guessed. */
function oneOf<T extends string>(element: ModdleElement, attribute: string, list: readonly T[], unread: Unread) {
  const value = string(element.get(attribute));
  if (value === "") return undefined;
  const found = list.find((word) => word === value);
  if (found === undefined) unread.push({ node: idOf(element), attribute, value });
  return found;
}

function numberOf(element: ModdleElement, attribute: string, unread: Unread): number | undefined {
  const value = string(element.get(attribute));
  if (value === "") return undefined;
  if (/^\d+(\.\d+)?$/.test(value)) return Number(value);
  unread.push({ node: idOf(element), attribute, value });
  return undefined;
}

function taskOf(element: ModdleElement, unread: Unread): ProcessNode {
  const limit = numberOf(element, "tb:limit", unread);
  const special = oneOf<SpecialProcedure>(element, "tb:special", specialProcedures, unread);
  const post = string(element.get("tb:post"));
  const department = string(element.get("tb:department"));
  return {
    id: idOf(element),
    name: nameOf(element),
    kind: "task",
    sign: oneOf<Signing>(element, "tb:sign", signings, unread) ?? "one",
    signers: numberOf(element, "tb:signers", unread) ?? 1,
    decision: oneOf(element, "tb:decision", ["true", "false"], unread) === "true",
    ...(post && { post }),
    ...(department && { department }),
    ...(limit !== undefined && { limit }),
    ...(special && { special }),
  };
}

function nodeOf(element: ModdleElement, unread: Unread): ProcessNode {
  const base = { id: idOf(element), name: nameOf(element) };
  const events = element.get("eventDefinitions");
  const plain = !Array.isArray(events) || events.length === 0;
  if (element.$type === "bpmn:StartEvent" && plain) return { ...base, kind: "start" };
  if (element.$type === "bpmn:EndEvent" && plain) return { ...base, kind: "end" };
  if (element.$type === "bpmn:ParallelGateway") return { ...base, kind: "parallel" };
  if (element.$type === "bpmn:ExclusiveGateway") {
    const fallback = idOf(element.get("default"));
    return { ...base, kind: "exclusive", ...(fallback && { fallback }) };
  }
  if (element.$type === "bpmn:UserTask" && element.get("loopCharacteristics") === undefined)
    return taskOf(element, unread);
  return { ...base, kind: "unsupported", element: element.$type };
}

function flowOf(element: ModdleElement): ProcessFlow {
  const condition = string((element.get("conditionExpression") as { body?: string } | undefined)?.body);
  return {
    id: idOf(element),
    from: idOf(element.get("sourceRef")),
    to: idOf(element.get("targetRef")),
    name: nameOf(element),
    ...(condition && { condition }),
  };
}

const unreadable = (reason: string) =>
  new Refusal("workflow/process-unreadable", { reason: reason.replace(/\s+/g, " ").slice(0, 200) }, { status: 422 });

/**
 * Reads a BPMN 2.0 file with one process into a definition that can be stored as JSON. It reads everything that can be
 * read and leaves judging to `checkProcess`. Refuses `workflow/process-unreadable` for what is not BPMN, and whenever a
 * part would have to be dropped (an id used twice, an element BPMN does not know): a lost step must not go unseen.
 */
export async function parseProcess(xml: string): Promise<ProcessDefinition> {
  if (xml.length > longestXml) throw unreadable(`longer than ${longestXml} characters`);
  const { rootElement, warnings } = await moddle.fromXML(xml).catch((error: unknown) => {
    throw unreadable(error instanceof Error ? error.message : String(error));
  });
  const lost = warnings.find((warning) => warning.message.startsWith("unparsable content"));
  if (lost) throw unreadable(lost.message);
  const roots = rootElement.$type === "bpmn:Definitions" ? (rootElement.get("rootElements") as ModdleElement[]) : [];
  const processes = roots.filter((root) => root.$type === "bpmn:Process");
  const [process] = processes;
  if (process === undefined || processes.length > 1) throw unreadable(`${processes.length} processes, one is needed`);

  const elements = (process.get("flowElements") as ModdleElement[] | undefined) ?? [];
  const nameless = elements.find((element) => idOf(element) === "");
  if (nameless) throw unreadable(`${nameless.$type} without an id`);
  const unread: Unread = warnings
    .filter((warning) => warning.property?.startsWith("tb:"))
    .map((warning) => ({ node: idOf(warning.element), attribute: warning.property ?? "" }));
  const isFlow = (element: ModdleElement) => element.$type === "bpmn:SequenceFlow";
  return {
    key: idOf(process),
    name: nameOf(process),
    nodes: elements.filter((element) => !isFlow(element)).map((element) => nodeOf(element, unread)),
    flows: elements.filter(isFlow).map(flowOf),
    unread,
  };
}

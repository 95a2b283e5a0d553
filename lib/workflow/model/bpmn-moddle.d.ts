/** bpmn-moddle ships no types for its entry point; this is the part that is used here. */
declare module "bpmn-moddle" {
  export type ModdleElement = {
    $type: string;
    $attrs: Record<string, string>;
    id?: string;
    name?: string;
    get(name: string): unknown;
  };
  export type ModdleWarning = { message: string; element?: ModdleElement; property?: string; value?: string };
  export class BpmnModdle {
    constructor(packages?: Record<string, object>);
    fromXML(xml: string): Promise<{ rootElement: ModdleElement; warnings: ModdleWarning[] }>;
  }
}

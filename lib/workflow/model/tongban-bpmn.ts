/** The attributes that Tongban adds to BPMN 2.0 elements, as a moddle package (namespace `tb`). */
export const tongbanNamespace = "https://tongban.gov/bpmn";

const text = (name: string) => ({ name, type: "String", isAttr: true });

export const tongbanBpmn = {
  name: "Tongban",
  prefix: "tb",
  uri: tongbanNamespace,
  xml: { tagAlias: "lowerCase" },
  types: [
    { name: "Named", extends: ["bpmn:FlowElement", "bpmn:Process"], properties: [text("nameEn")] },
    {
      name: "Step",
      extends: ["bpmn:UserTask"],
      properties: ["decision", "post", "department", "sign", "signers", "limit", "special"].map(text),
    },
  ],
};

import { instantFrom } from "@/lib/platform/clock";
import { makeDocumentNo } from "@/lib/platform/codes";
import { type Paper, type PaperKind, paperKinds } from "../papers/kinds";

const at = instantFrom("2026-11-27T10:12:00+08:00");
const remedies = { reconsideration: "云州市人民政府", court: "云州市临江县人民法院" };
export const sampleMaterials: {
  name: string;
  form: "original" | "copy" | "electronic" | "shared" | "promised" | "generated";
  copies: number;
}[] = [
  { name: "食品经营许可申请书", form: "generated", copies: 1 },
  { name: "营业执照", form: "shared", copies: 1 },
  { name: "法定代表人（负责人）身份证明", form: "shared", copies: 1 },
  { name: "主要设备设施清单", form: "electronic", copies: 1 },
  { name: "经营场所布局和操作流程图", form: "electronic", copies: 1 },
  { name: "从业人员健康证明", form: "shared", copies: 3 },
  { name: "保证食品安全的规章制度清单", form: "promised", copies: 1 },
];

const envelopeOf = (kind: PaperKind) => ({
  number: {
    notice: `云市监${paperKinds[kind].word}字〔2026〕1187号`,
    document: makeDocumentNo({ kind: paperKinds[kind].code, year: 2026 }),
  },
  issuer: { name: "云州市市场监督管理局" },
  matter: "permit" as const,
  caseNo: "9901202611260068" + "6",
  item: "食品经营许可（新办）",
  applicant: { name: "云州市临江县山前小馆（张镕）", code: "92990121MA0TEST16X" },
  issuedOn: "2026-11-27",
  madeAt: at,
  officer: { name: "刘*", desk: "综合窗口06号", phone: "0990-8801 2366" },
  checkUrl: "https://tongban.example/verify/SL20267K3M9QX2TDA?code=7K3M9QX2TD8VNB4H",
});

/** One paper of each kind, with everything a kind can say. */
export const samplePapers: { [Kind in PaperKind]: Extract<Paper, { kind: Kind }> } = {
  "material-receipt": {
    ...envelopeOf("material-receipt"),
    kind: "material-receipt",
    receivedAt: at,
    materials: sampleMaterials,
    notice: { days: 5, due: "2026-12-04" },
  },
  acceptance: {
    ...envelopeOf("acceptance"),
    kind: "acceptance",
    appliedOn: "2026-11-26",
    acceptedOn: "2026-11-27",
    limit: { words: "5个工作日", due: "2026-12-04" },
    delivery: "electronic",
    materials: sampleMaterials,
  },
  refusal: {
    ...envelopeOf("refusal"),
    kind: "refusal",
    appliedOn: "2026-11-26",
    reason: "申请事项依法不属于本机关职权范围。",
    basis: "《中华人民共和国行政许可法》第三十二条第一款第二项",
    properBody: "云州市卫生健康委员会",
    remedies,
  },
  correction: {
    ...envelopeOf("correction"),
    kind: "correction",
    receivedOn: "2026-11-26",
    replyBy: "2026-12-11",
    limit: "5个工作日",
    items: [
      {
        material: "经营场所布局和操作流程图",
        requirement: "图上没有标出洗手池和更衣间的位置，请补画并注明尺寸。",
        basis: "《食品经营许可和备案管理办法》第十四条",
      },
      {
        material: "从业人员健康证明",
        requirement: "王某的健康证已于2026年10月8日过期，请更换有效证明。",
        basis: "《中华人民共和国食品安全法》第四十五条",
      },
    ],
  },
  "special-procedure": {
    ...envelopeOf("special-procedure"),
    kind: "special-procedure",
    procedure: "inspection",
    reason: "需要对经营场所进行现场核查。",
    startedOn: "2026-11-30",
    expected: { days: 3, unit: "working-day" },
    approver: "陈*（食品经营科科长）",
  },
  extension: {
    ...envelopeOf("extension"),
    kind: "extension",
    reason: "现场核查发现的问题需要复核。",
    addedDays: 5,
    oldDue: "2026-12-04",
    newDue: "2026-12-11",
    approver: "周*（局长）",
  },
  halt: {
    ...envelopeOf("halt"),
    kind: "halt",
    reason: "经营场所权属正在诉讼。",
    basis: "《云州市行政许可实施办法》第二十一条",
    startedOn: "2026-11-30",
    resumeWhen: "人民法院生效裁判送达本机关之日",
    approver: "周*（局长）",
  },
  return: {
    ...envelopeOf("return"),
    kind: "return",
    cause: "correction-overdue",
    reason: "补正期限2026年12月11日已过，未收到补正材料。",
    basis: "《云州市政务服务办理规程》第十八条",
    materials: sampleMaterials.slice(0, 2),
    remedies,
  },
  lapse: { ...envelopeOf("lapse"), kind: "lapse", preAcceptedOn: "2026-10-28", until: "2026-11-26" },
  termination: {
    ...envelopeOf("termination"),
    kind: "termination",
    reason: "同一场所已另案受理，本件系重复申请。",
    basis: "《云州市政务服务办理规程》第二十条",
    approver: "周*（局长）",
    remedies,
  },
  withdrawal: {
    ...envelopeOf("withdrawal"),
    kind: "withdrawal",
    requestedAt: at,
    requestedBy: "张镕",
    reason: "经营计划改变。",
    materials: sampleMaterials.slice(0, 1),
  },
  "decision-grant": {
    ...envelopeOf("decision-grant"),
    kind: "decision-grant",
    appliedOn: "2026-11-26",
    acceptedOn: "2026-11-27",
    facts: "申请材料齐全、真实；经现场核查，场所布局、设备设施和管理制度符合要求。",
    basis: "《中华人民共和国食品安全法》第三十五条，《中华人民共和国行政许可法》第三十八条第一款",
    decision: "准予云州市临江县山前小馆从事餐饮服务，经营项目：热食类制售、冷食类制售。",
    licence: { name: "食品经营许可证", number: "JY29901210000417", from: "2026-12-09", until: "2031-12-08" },
    delivery: "courier",
    remedies,
  },
  "decision-deny": {
    ...envelopeOf("decision-deny"),
    kind: "decision-deny",
    appliedOn: "2026-11-26",
    acceptedOn: "2026-11-27",
    facts: "经现场核查，经营场所距离暴露垃圾场12米。",
    reasons: "经营场所不符合与污染源保持规定距离的要求，且无法整改。",
    basis: "《中华人民共和国食品安全法》第三十三条第一款第一项，《中华人民共和国行政许可法》第三十八条第二款",
    delivery: "pick-up",
    remedies,
  },
  "delivery-receipt": {
    ...envelopeOf("delivery-receipt"),
    kind: "delivery-receipt",
    documents: [
      { name: "准予行政许可决定书", number: "云市监准字〔2026〕417号" },
      { name: "食品经营许可证", number: "JY29901210000417" },
    ],
    way: "courier",
    place: "云州市临江县山前路18号",
    servedAt: at,
    taken: { as: "household", by: "李某", detail: "受送达人之妻" },
    server: "中国邮政速递 EA123456785CN",
    witness: "王某",
    remark: "身份证已核对",
  },
  handover: {
    ...envelopeOf("handover"),
    kind: "handover",
    from: "云州市政务服务中心综合窗口",
    to: "云州市市场监督管理局食品经营科",
    materials: sampleMaterials,
    handedBy: "刘*",
    handedAt: at,
    receivedBy: "陈*",
  },
  "deferral-promise": {
    ...envelopeOf("deferral-promise"),
    kind: "deferral-promise",
    promises: [{ material: "从业人员健康证明", dueBy: "2026-12-04" }],
    signed: { by: "张镕", at },
  },
  "informed-promise": {
    ...envelopeOf("informed-promise"),
    kind: "informed-promise",
    title: "食品安全管理制度告知承诺书",
    replaces: "保证食品安全的规章制度清单",
    tells: ["《中华人民共和国食品安全法》第四十四条要求建立食品安全管理制度", "核查人员上门时要能看到制度文本"],
    consequence: "承诺不实的，撤销许可，记入信用记录，一年内不再适用告知承诺。",
    signed: { by: "张镕", at },
  },
  "walk-in-receipt": {
    ...envelopeOf("walk-in-receipt"),
    kind: "walk-in-receipt",
    caseNo: "SJ-2026-000031",
    item: "历史遗留产权问题说明",
    concern: "申请人递交一九九八年单位分房的说明和收据，请求协助办理产权登记。",
    receivedAt: at,
    handTo: "云州市自然资源和规划局",
    materials: sampleMaterials.slice(3, 5),
  },
  "pre-acceptance": {
    ...envelopeOf("pre-acceptance"),
    kind: "pre-acceptance",
    until: "2026-12-27",
    bring: [{ name: "从业人员健康证明", form: "original", copies: 3 }],
    places: [
      {
        name: "云州市政务服务中心",
        address: "云州市人民路1号2楼综合窗口",
        hours: "工作日8:30–12:00，13:30–17:00",
        phone: "0990-8801 2300",
      },
      { name: "临江县政务服务中心", address: "临江县沿江路8号", hours: "工作日8:30–12:00，13:30–17:00" },
    ],
  },
};

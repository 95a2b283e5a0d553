import { z } from "zod";

/*
 * The shape of a service pack: what a city publishes about one service (实施清单, GB/T 39554.2-2020; GB/T 39046-2020
 * table 4) plus what the product needs to run it. Packs are data; this file is safe for the browser.
 */

const text = z.string().trim().min(1);
const key = z.string().regex(/^[a-z][a-zA-Z0-9-]*$/);
/** A name that rules read: no hyphen, which FEEL takes for a minus. */
const variable = z.string().regex(/^[a-z][a-zA-Z0-9]*$/);
/** FEEL text; lib/platform/rules parses it, a test proves that every one in the packs is understood. */
const feel = text;

export const bilingualSchema = z.strictObject({ zh: text, en: text });

/** 事项类型 of GB/T 39046-2020 annex A; only those that begin with an application. */
export const itemTypes = ["01", "05", "07", "08", "09", "10", "20"] as const;
/** 行使层级: 1 国家 … 3 市 4 县 5 镇 6 村. */
export const levels = ["1", "2", "3", "4", "5", "6", "7"] as const;
/** 服务对象: 1 自然人 2 企业法人 3 事业法人 4 社会组织法人 5 行政机关 6 其他组织. */
export const serviceObjects = ["1", "2", "3", "4", "5", "6"] as const;
/** 网办深度: 4 = the application is accepted online, so that submitting is receiving. */
export const netDepths = ["1", "2", "3", "4", "5", "6", "7", "8"] as const;
/** 办理形式: 1 窗口 2 电脑端 3 移动端 4 快递 9 其他. */
export const handlingForms = ["1", "2", "3", "4", "9"] as const;
export const serviceLists = ["one-visit", "no-visit", "extended", "complex"] as const;
export const terminals = ["pc", "phone", "kiosk", "window"] as const;
export const deliveryWays = ["electronic", "pick-up", "courier"] as const;
export const sharingSystems = ["population", "legal-entity", "licence"] as const;
export const stepKinds = ["apply", "accept", "review", "inspect", "expert", "decide", "finish", "deliver"] as const;
export const specialKinds = ["inspection", "appraisal", "expert-review", "hearing", "test", "quarantine"] as const;

/** A limit in the unit its law uses. `n` 0 with working days is "on the spot". */
export const limitSchema = z.strictObject({
  n: z.number().min(0),
  unit: z.enum(["working-day", "calendar-day", "hour", "half-day"]),
  note: bilingualSchema.optional(),
});

const basisSchema = z.strictObject({ law: bilingualSchema, article: bilingualSchema });

/** One thing the applicant's file must hold. `sharing` marks what an office fetches itself (★). */
export const materialSchema = z.strictObject({
  key,
  name: bilingualSchema,
  /** 材料类型: form 申请表格文书, certificate 证件证书证明, other 其他. */
  kind: z.enum(["form", "certificate", "other"]),
  /** 材料形式. */
  form: z.enum(["paper", "electronic", "either"]),
  originals: z.int().min(0),
  copies: z.int().min(0),
  /** deferrable = 容缺后补; promise = a written promise may replace it (告知承诺). */
  required: z.enum(["required", "optional", "deferrable", "promise"]),
  /** How it comes: uploaded, filled in as a list of the form, made from the form, or fetched. */
  give: z.enum(["upload", "fill", "generated", "shared"]),
  /** Key of the form's list field that holds it when `give` is "fill". */
  field: variable.optional(),
  sharing: z.strictObject({ system: z.enum(sharingSystems), kind: key }).optional(),
  /** Key of a sheet in papers.json, or "form": the empty application form itself. */
  blankForm: key.optional(),
  /** Key of a sheet in papers.json that is printed filled in. */
  sample: key.optional(),
  note: bilingualSchema.optional(),
  /** 受理标准: what the clerk compares the paper with. */
  standard: bilingualSchema,
  /** 来源渠道. */
  source: z.enum(["self", "government", "other"]),
  sourceBody: bilingualSchema.optional(),
  basis: bilingualSchema.optional(),
  /** False: not asked unless a scenario effect adds it. */
  base: z.boolean().default(true),
  /** Asked only when this holds over the form's values and `scenario.*`. */
  requiredWhen: feel.optional(),
  /** Usual days to bring a deferrable material, in working days from acceptance. */
  deferDays: z.int().positive().optional(),
});

const effectSchema = z.strictObject({
  when: feel,
  materials: z.strictObject({ add: z.array(key).default([]), remove: z.array(key).default([]) }).optional(),
  /** Key in fees.json that becomes due. */
  fee: key.optional(),
  /** Values the process reads as `scenario.<name>`. */
  route: z.record(variable, text).optional(),
  says: bilingualSchema,
});

/** 情形: a few questions before the form; their answers choose materials, fee and route, and say so. */
export const scenarioSchema = z.strictObject({
  questions: z.array(
    z.strictObject({
      key: variable,
      label: bilingualSchema,
      hint: bilingualSchema.optional(),
      /** Asked only when this holds over the answers so far. */
      visible: feel.optional(),
      options: z.array(z.strictObject({ value: key, label: bilingualSchema, hint: bilingualSchema.optional() })).min(2),
    }),
  ),
  effects: z.array(effectSchema),
});

const stepSchema = z.strictObject({
  key,
  kind: z.enum(stepKinds),
  name: bilingualSchema,
  does: bilingualSchema,
  /** Working days of this link; 0 = the same day. */
  days: z.number().min(0),
});

const specialProcedureSchema = z.strictObject({
  key,
  kind: z.enum(specialKinds),
  name: bilingualSchema,
  /** Expected days told in writing (行政许可法 45). */
  days: z.int().positive(),
  unit: z.enum(["working-day", "calendar-day"]),
  note: bilingualSchema,
});

/** 审批结果: licence 出证办结, paper 出文办结, approval 审批办结, other. */
export const resultTypes = ["licence", "paper", "approval", "other"] as const;
const resultSchema = z.strictObject({
  key,
  name: bilingualSchema,
  type: z.enum(resultTypes),
  /** Years of validity; null = no end; absent = does not apply. */
  years: z.int().positive().nullable().optional(),
  validityNote: bilingualSchema.optional(),
  /** 21 characters of GB/T 36904: the defining body's USCC and a serial. */
  licenceTypeCode: z.string().length(21).optional(),
  /** Key in papers.json `licences`; also prints the sample. */
  template: key.optional(),
});

const placeSchema = z.strictObject({
  /** Code in city/halls.json. */
  hall: key,
  window: bilingualSchema,
  address: bilingualSchema,
  hours: bilingualSchema,
  phone: text,
});

const contactSchema = z.strictObject({ phone: text, address: bilingualSchema });
const day = z.string().regex(/^\d{2}-\d{2}$/);

/** item.json: the implementation-list entry of one service. */
export const itemSchema = z.strictObject({
  slug: z.string().regex(/^[a-z]+(-[a-z]+)*$/),
  name: bilingualSchema,
  /** One or two sentences a neighbour would say: who needs it and who does not. */
  summary: bilingualSchema,
  version: z.int().positive(),
  state: z.enum(["draft", "review", "live", "suspended", "cancelled"]),
  /** 基本编码: owner prefix 2, type 2, main item 5, sub item 3. */
  basicCode: z.string().regex(/^\d{12}$/),
  /** 实施编码: body's USCC 18, level 1, 基本编码 12. */
  taskCode: z.string().length(31),
  itemType: z.enum(itemTypes),
  level: z.enum(levels),
  /** 权力来源. */
  power: z.enum(["statutory", "devolved", "authorised", "entrusted"]),
  /** 实施主体性质: 1 法定机关 2 授权组织 3 受委托组织 9 其他. */
  bodyNature: z.enum(["1", "2", "3", "9"]),
  /** Code in city/departments.json. */
  department: key,
  area: z.string().regex(/^\d{6}(\d{3}){0,2}$/),
  /** 承办机构: the office inside the body. */
  office: bilingualSchema,
  basis: z.array(basisSchema).min(1),
  objects: z.array(z.enum(serviceObjects)).min(1),
  handling: z.enum(["on-the-spot", "promised"]),
  /** 审查类型: immediate 即审即办, two-step 前审后批. */
  reviewKind: z.enum(["immediate", "two-step"]),
  /** `statutory` null: no law sets one. */
  limits: z.strictObject({
    statutory: limitSchema.nullable(),
    promised: limitSchema,
    note: bilingualSchema.optional(),
  }),
  visits: z.strictObject({ n: z.int().min(0), reason: bilingualSchema.optional() }),
  netDepth: z.array(z.enum(netDepths)).min(1),
  /** Four-grade name scale: 4 = 全程网办. */
  netGrade: z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)]),
  handlingForms: z.array(z.enum(handlingForms)).min(1),
  terminals: z.array(z.enum(terminals)).min(1),
  lists: z.array(z.enum(serviceLists)),
  /** 通办: windows of these areas and of everything below them receive for the body. */
  anywhere: z.strictObject({ scope: z.enum(["none", "city", "province", "nation"]), areas: z.array(z.string()) }),
  conditions: z.array(bilingualSchema).min(1),
  cannot: z.array(z.strictObject({ text: bilingualSchema, basis: bilingualSchema.optional() })),
  /** What to have at hand before starting. */
  prepare: z.array(
    z.strictObject({ icon: z.enum(["photo", "measure", "person", "paper", "phone", "card"]), text: bilingualSchema }),
  ),
  quantityLimit: bilingualSchema.optional(),
  /** Applications are taken only inside these days of a year. */
  windowPeriods: z.array(z.strictObject({ name: bilingualSchema, from: day, to: day })).optional(),
  publicNotice: z
    .strictObject({ days: z.int().positive(), unit: z.enum(["working-day", "calendar-day"]), note: bilingualSchema })
    .optional(),
  materials: z.array(materialSchema).min(1),
  scenario: scenarioSchema,
  steps: z.array(stepSchema).min(3),
  specialProcedures: z.array(specialProcedureSchema),
  /** Keys of fees.json; empty = no charge. */
  fees: z.array(key),
  /** 网上支付. */
  payOnline: z.boolean(),
  results: z.array(resultSchema).min(1),
  deliveryWays: z.array(z.enum(deliveryWays)).min(1),
  /** What the holder must do later: renewal, reports, registration of changes. */
  afterwards: z.array(bilingualSchema),
  rights: z.array(bilingualSchema).min(1),
  duties: z.array(bilingualSchema).min(1),
  remedies: z.strictObject({
    reconsideration: z.strictObject({
      body: bilingualSchema,
      address: bilingualSchema,
      phone: text,
      days: z.int().positive(),
    }),
    litigation: z.strictObject({ court: bilingualSchema, address: bilingualSchema, months: z.int().positive() }),
  }),
  faq: z.array(z.strictObject({ q: bilingualSchema, a: bilingualSchema })),
  places: z.array(placeSchema).min(1),
  consult: contactSchema,
  complaint: contactSchema,
  themes: z.strictObject({ personal: z.array(key), firm: z.array(key) }),
  lifeEvents: z.array(key),
  keywords: z.array(text).min(3),
  /** What people type instead of the official name. */
  synonyms: z.array(text).min(2),
  keywordsEn: z.array(text).min(2),
  related: z.array(key),
  /** The clocks of this service that are not the promise: working days. 0 = on the spot. */
  clocks: z.strictObject({
    notice: z.int().min(0),
    preReview: z.int().min(0),
    reply: z.int().positive(),
    lapse: z.int().positive(),
    delivery: z.int().min(0),
  }),
});

/** fees.json: one line per standard. Amount due = amountFen × quantity (FEEL over the form, 1 when absent). */
export const feeSchema = z.strictObject({
  key,
  name: bilingualSchema,
  basis: bilingualSchema,
  /** Integer fen. */
  amountFen: z.int().positive(),
  unit: bilingualSchema,
  when: feel.optional(),
  quantity: feel.optional(),
  waiver: z.strictObject({ when: feel, note: bilingualSchema }).optional(),
});
export const feesSchema = z.array(feeSchema);

const faceLineSchema = z.union([
  z.strictObject({ label: bilingualSchema, field: variable }),
  z.strictObject({ label: bilingualSchema, expression: feel }),
]);

export const licenceTemplates = ["certificate-landscape", "certificate-portrait", "card", "approval", "slip"] as const;

/** A licence or document made on a grant. Number, issuer, dates, QR and seal come with every template. */
export const licenceFaceSchema = z.strictObject({
  key,
  template: z.enum(licenceTemplates),
  title: bilingualSchema,
  /** Word before the serial number: 云食经, 云建施… */
  numberWord: text,
  /** 换发: the holder's valid licence of the same type goes on under its number with the next version (变更, 延续). */
  reissues: z.literal(true).optional(),
  face: z.array(faceLineSchema).min(2),
  notes: z.array(bilingualSchema),
});

/** A blank form with its filled sample: either labelled lines or a table. */
export const sheetSchema = z.strictObject({
  key,
  title: bilingualSchema,
  note: bilingualSchema.optional(),
  lines: z.array(z.strictObject({ label: bilingualSchema, sample: bilingualSchema })).optional(),
  columns: z.array(bilingualSchema).optional(),
  rows: z.array(z.array(bilingualSchema)).optional(),
});

/** papers.json: the words of this service's papers. `{name}` `{item}` `{no}` `{days}` `{until}` are filled in. */
export const papersSchema = z.strictObject({
  /** Letters of the body in document numbers: 云市监食. */
  docWord: text,
  preReview: z.strictObject({ bring: z.array(bilingualSchema), where: bilingualSchema }).optional(),
  acceptance: z.strictObject({ note: bilingualSchema }),
  promise: z
    .strictObject({ title: bilingualSchema, tells: z.array(bilingualSchema), consequence: bilingualSchema })
    .optional(),
  grant: z.strictObject({ title: bilingualSchema, body: bilingualSchema }),
  deny: z.strictObject({
    title: bilingualSchema,
    body: bilingualSchema,
    usualReasons: z.array(bilingualSchema).min(1),
  }),
  licences: z.array(licenceFaceSchema),
  sheets: z.array(sheetSchema),
});

export type BilingualText = z.infer<typeof bilingualSchema>;
export type Limit = z.infer<typeof limitSchema>;
export type MaterialRequirement = z.infer<typeof materialSchema>;
export type Scenario = z.infer<typeof scenarioSchema>;
export type ScenarioEffect = Scenario["effects"][number];
export type ServiceItem = z.infer<typeof itemSchema>;
export type Fee = z.infer<typeof feeSchema>;
export type Papers = z.infer<typeof papersSchema>;
export type LicenceFace = z.infer<typeof licenceFaceSchema>;
/** A pack without form and process, whose shapes belong to lib/forms and lib/workflow. */
export type ItemPack = { item: ServiceItem; fees: Fee[]; papers: Papers };

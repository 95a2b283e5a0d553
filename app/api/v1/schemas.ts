import { z } from "@hono/zod-openapi";
import { caseActions, caseOutcomes, caseStates } from "@/lib/cases/contract";

export const bilingual = z.object({ zh: z.string(), en: z.string() });
const light = z.enum(["green", "yellow", "red", "stopped", "none"]);
const instant = z.string().nullable();

export const problem = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.number().int(),
    detail: z.string(),
    next: z.string().describe("What the caller can do now"),
    code: z.string().describe("Stable: domain/reason"),
  })
  .catchall(z.unknown())
  .openapi("Problem");

export const clock = z
  .object({
    kind: z.string(),
    state: z.enum(["running", "stopped", "ended"]),
    startDay: z.string(),
    limit: z.object({ n: z.number(), unit: z.string() }),
    extension: z.number(),
    due: z.string().nullable(),
    dueAt: instant,
    light,
    used: z.number().nullable(),
    left: z.number().nullable(),
    ifResumedToday: z.string().nullable(),
    step: z.string().nullable(),
  })
  .openapi("Clock");

export const correctionItem = z.object({
  requirement: z.string().optional(),
  field: z.string().optional(),
  reason: z.string(),
  basis: z.string().optional(),
  newlyVisible: z.boolean().optional(),
});

export const caseView = z
  .object({
    id: z.string(),
    draftNo: z.string(),
    caseNo: z.string().nullable(),
    caseNoShown: z.string().nullable(),
    reportNo: z.string().nullable(),
    state: z.enum(caseStates),
    outcome: z.enum(caseOutcomes).nullable(),
    service: z.object({ code: z.string(), version: z.number(), name: bilingual }),
    department: z.object({ code: z.string(), name: bilingual }),
    area: z.string(),
    applicant: z.object({
      subjectId: z.string(),
      nameMasked: z.string(),
      idMasked: z.string(),
      phoneMasked: z.string().nullable(),
      kind: z.string(),
    }),
    channel: z.string(),
    scenario: z.record(z.string(), z.string()),
    deemed: z.boolean(),
    light,
    dueAt: instant,
    step: z.string().nullable(),
    createdAt: z.string(),
    submittedAt: instant,
    receivedAt: instant,
    acceptedAt: instant,
    decidedAt: instant,
    closedAt: instant,
    deliveredAt: instant,
    clocks: z.array(clock),
    hold: z
      .object({
        id: z.string(),
        kind: z.string(),
        state: z.string(),
        fromDay: z.string().nullable(),
        expectedDays: z.number(),
        reason: z.string(),
      })
      .nullable(),
    extension: z.object({ id: z.string(), n: z.number(), state: z.string(), reason: z.string() }).nullable(),
    correction: z
      .object({ round: z.number(), items: z.array(correctionItem), replyDue: z.string(), answeredAt: instant })
      .nullable(),
    deferrals: z.array(z.object({ requirement: z.string(), dueBy: z.string(), suppliedAt: instant })),
    decision: z.object({ outcome: z.string(), reason: z.string(), basis: z.string() }).catchall(z.unknown()).nullable(),
    closing: z.object({ reason: z.string(), basis: z.string() }).nullable(),
    delivery: z
      .object({ way: z.string(), state: z.string(), trackingNo: z.string().nullable(), events: z.unknown() })
      .nullable(),
    papers: z.array(z.object({ number: z.string(), kind: z.string(), title: z.string(), madeAt: instant })),
    tasks: z.array(
      z.object({
        id: z.string(),
        node: z.string(),
        name: bilingual,
        state: z.string(),
        decision: z.boolean(),
        mine: z.boolean(),
      }),
    ),
    possible: z.array(z.enum(caseActions)),
    version: z.number(),
  })
  .openapi("Case");

export const material = z
  .object({
    requirement: z.string(),
    name: bilingual,
    state: z.string(),
    verdict: z.string().nullable(),
    reason: z.string().nullable(),
    source: z.unknown(),
    files: z.array(
      z.object({
        id: z.string(),
        name: z.string(),
        mediaType: z.string(),
        size: z.number(),
        pages: z.number(),
        digest: z.string(),
      }),
    ),
  })
  .openapi("Material");

export const timelineEntry = z
  .object({
    seq: z.number(),
    at: z.string(),
    event: z.string(),
    by: z.enum(["applicant", "staff", "system"]),
    facts: z.unknown(),
    step: z.object({ name: bilingual, body: bilingual, who: z.string().optional() }).optional(),
  })
  .openapi("TimelineEntry");

export const service = z
  .object({
    code: z.string(),
    taskCode: z.string(),
    name: bilingual,
    department: z.string(),
    area: z.string(),
    itemType: z.string(),
    audiences: z.array(z.string()),
    themes: z.array(z.string()),
    lists: z.array(z.string()),
    terminals: z.array(z.string()),
  })
  .openapi("Service");

/** The same answers for every call that needs a caller. */
export const refusals = {
  400: { description: "The input does not fit", content: { "application/problem+json": { schema: problem } } },
  401: { description: "Sign in first", content: { "application/problem+json": { schema: problem } } },
  403: { description: "Somebody else's act", content: { "application/problem+json": { schema: problem } } },
  404: { description: "Not there, or not yours", content: { "application/problem+json": { schema: problem } } },
  409: {
    description: "The state does not allow it: the rule and what is possible",
    content: { "application/problem+json": { schema: problem } },
  },
  413: { description: "Too large to be read", content: { "application/problem+json": { schema: problem } } },
  422: { description: "Something in it cannot be taken", content: { "application/problem+json": { schema: problem } } },
  503: {
    description: "Busy: try again after Retry-After",
    content: { "application/problem+json": { schema: problem } },
  },
} as const;

export const json = <S extends z.ZodType>(schema: S, description: string) => ({
  description,
  content: { "application/json": { schema } },
});
export const body = <S extends z.ZodType>(schema: S) => ({
  content: { "application/json": { schema } },
  required: true as const,
});
export const caseParam = z.object({
  caseNo: z
    .string()
    .min(8)
    .max(48)
    .openapi({ param: { name: "caseNo", in: "path" }, example: "9901 2026 1126 0068 6" }),
});
export const idempotencyHeader = z.object({
  "idempotency-key": z
    .string()
    .max(128)
    .optional()
    .openapi({ description: "The same key answers the first answer again, for 24 hours" }),
});

import { createRoute, z } from "@hono/zod-openapi";
import {
  convertWalkIn,
  convertWalkInInput,
  getWalkIn,
  handOverWalkIn,
  handOverWalkInInput,
  listWalkIns,
  registerWalkIn,
  registerWalkInInput,
} from "@/lib/cases";
import { actorOf, anApp, once } from "../door";
import { bilingual, body, idempotencyHeader, json, refusals } from "../schemas";

export const walkIns = anApp();

const walkIn = z
  .object({
    number: z.string(),
    matter: z.string(),
    subjectId: z.string(),
    subjectMasked: z.string(),
    materials: z.array(z.object({ name: z.string(), form: z.enum(["original", "copy"]), count: z.number().int() })),
    note: z.string(),
    receivedAt: z.string(),
    receivedBy: z.string(),
    body: bilingual,
    handedTo: bilingual.nullable(),
    handedAt: z.string().nullable(),
    caseNo: z.string().nullable().describe("The draft or case it became"),
  })
  .openapi("WalkIn");
const walkInWithPapers = walkIn
  .extend({
    papers: z.array(
      z.object({ number: z.string(), kind: z.string(), title: z.string(), madeAt: z.string().nullable() }),
    ),
  })
  .openapi("WalkInWithPapers");

const numberParam = z.object({
  number: z
    .string()
    .max(40)
    .openapi({ param: { name: "number", in: "path" } }),
});
const asJson = <T>(value: unknown) => JSON.parse(JSON.stringify(value)) as T;

walkIns.openapi(
  createRoute({
    method: "post",
    path: "/walk-ins",
    summary: "Take papers for a matter that is not in the catalogue; answers the number of the signed receipt",
    request: { headers: idempotencyHeader, body: body(registerWalkInInput) },
    responses: { 201: json(walkInWithPapers, "The receipt"), ...refusals },
  }),
  async (context) => {
    const input = context.req.valid("json");
    const { number } = await once(context, input, (actor) => registerWalkIn(actor, input));
    return context.json(asJson<z.infer<typeof walkInWithPapers>>(await getWalkIn(actorOf(context), number)), 201);
  },
);

walkIns.openapi(
  createRoute({
    method: "get",
    path: "/walk-ins",
    summary: "Walk-in receipts of your window's body, newest first; by number or words of the matter",
    request: {
      query: z.object({
        search: z.string().trim().min(1).max(100).optional(),
        open: z
          .enum(["true", "false"])
          .transform((text) => text === "true")
          .optional(),
        cursor: z.string().max(300).optional(),
        size: z.coerce.number().int().min(1).max(100).optional(),
      }),
    },
    responses: {
      200: json(z.object({ items: z.array(walkIn), next: z.string().nullable() }), "A page of receipts"),
      ...refusals,
    },
  }),
  async (context) => {
    const page = await listWalkIns(actorOf(context), context.req.valid("query"));
    return context.json(asJson<{ items: z.infer<typeof walkIn>[]; next: string | null }>(page), 200);
  },
);

walkIns.openapi(
  createRoute({
    method: "get",
    path: "/walk-ins/{number}",
    summary: "One receipt of your window's body, with its papers",
    request: { params: numberParam },
    responses: { 200: json(walkInWithPapers, "The receipt"), ...refusals },
  }),
  async (context) => {
    const found = await getWalkIn(actorOf(context), context.req.valid("param").number);
    return context.json(asJson<z.infer<typeof walkInWithPapers>>(found), 200);
  },
);

walkIns.openapi(
  createRoute({
    method: "post",
    path: "/walk-ins/{number}/hand-over",
    summary: "Hand the papers to the body that deals with the matter, once; answers the number of the slip",
    request: { params: numberParam, headers: idempotencyHeader, body: body(handOverWalkInInput) },
    responses: { 200: json(z.object({ number: z.string() }), "The hand-over slip"), ...refusals },
  }),
  async (context) => {
    const { number } = context.req.valid("param");
    const input = context.req.valid("json");
    return context.json(await once(context, input, (actor) => handOverWalkIn(actor, number, input)), 200);
  },
);

walkIns.openapi(
  createRoute({
    method: "post",
    path: "/walk-ins/{number}/convert",
    summary: "Turn the receipt into a draft of a service, once; the person has to be present",
    request: { params: numberParam, headers: idempotencyHeader, body: body(convertWalkInInput) },
    responses: { 200: json(z.object({ draftNo: z.string() }), "The draft"), ...refusals },
  }),
  async (context) => {
    const { number } = context.req.valid("param");
    const input = context.req.valid("json");
    return context.json(await once(context, input, (actor) => convertWalkIn(actor, number, input)), 200);
  },
);

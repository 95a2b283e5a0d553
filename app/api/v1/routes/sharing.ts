import { createRoute, z } from "@hono/zod-openapi";
import { extract, extractInput, listSharingRows } from "@/lib/exchange";
import { actorOf, anApp } from "../door";
import { bilingual, body, caseParam, json, refusals } from "../schemas";

export const sharing = anApp();

const row = z
  .object({
    target: z.string(),
    register: z.enum(["population", "legal-entity", "licence"]),
    kind: z.string().optional(),
    holder: z.string(),
    askable: z.boolean(),
    fields: z.array(z.object({ key: z.string(), label: bilingual, editable: z.boolean() })),
    materials: z.array(z.object({ key: z.string(), name: bilingual })),
    last: z
      .object({ ok: z.boolean(), reason: z.string().nullable(), callNo: z.string(), ms: z.number(), at: z.string() })
      .nullable(),
  })
  .openapi("SharingRow");

sharing.openapi(
  createRoute({
    method: "get",
    path: "/cases/{caseNo}/sharing",
    summary: "What other bodies can be asked for instead of the applicant, and how the last call went",
    request: { params: caseParam },
    responses: { 200: json(z.object({ items: z.array(row) }), "One row per call"), ...refusals },
  }),
  async (context) => {
    const rows = await listSharingRows(actorOf(context), context.req.valid("param").caseNo);
    const items = rows.map((one) => ({
      ...one,
      last: one.last ? { ...one.last, at: one.last.at.toISOString() } : null,
    }));
    return context.json({ items }, 200);
  },
);

const answer = z
  .object({
    ok: z.boolean(),
    target: z.string(),
    callNo: z.string(),
    ms: z.number(),
    reason: z.string().optional(),
    retryAfter: z.number().optional(),
    revision: z.number().optional(),
    materials: z.array(z.string()).optional(),
  })
  .catchall(z.unknown())
  .openapi("Extraction");

sharing.openapi(
  createRoute({
    method: "post",
    path: "/cases/{caseNo}/sharing",
    summary: "Ask one register; a register that does not answer is an answer with the reason",
    request: { params: caseParam, body: body(extractInput) },
    responses: { 200: json(answer, "What was filled, or why nothing was"), ...refusals },
  }),
  async (context) => {
    const input = context.req.valid("json");
    const { caseNo } = context.req.valid("param");
    // No replay by key: the call itself is the act, and a register may answer the second time.
    const actor = actorOf(context);
    return context.json(await extract(actor, caseNo, input), 200);
  },
);

import { createRoute, z } from "@hono/zod-openapi";
import {
  createCase,
  createCaseInput,
  discardDraft,
  getCase,
  getCaseForm,
  getTimeline,
  listMyCases,
  saveDraft,
  saveDraftInput,
} from "@/lib/cases";
import { deliveryChoice } from "@/lib/cases/contract";
import { actorOf, anApp, once } from "../door";
import { body, caseParam, caseView, idempotencyHeader, json, refusals, timelineEntry } from "../schemas";

export const cases = anApp();

cases.openapi(
  createRoute({
    method: "post",
    path: "/cases",
    summary: "Begin a draft",
    request: { headers: idempotencyHeader, body: body(createCaseInput) },
    responses: { 201: json(caseView, "The draft"), ...refusals },
  }),
  async (context) => {
    const input = context.req.valid("json");
    const { caseId } = await once(context, input, (actor) => createCase(actor, input));
    return context.json(await getCase(actorOf(context), caseId), 201);
  },
);

const row = z
  .object({ id: z.string(), draftNo: z.string(), caseNo: z.string().nullable(), state: z.string(), light: z.string() })
  .catchall(z.unknown())
  .openapi("CaseRow");

cases.openapi(
  createRoute({
    method: "get",
    path: "/cases",
    summary: "Your own cases and those of organisations you act for, newest first",
    request: {
      query: z.object({
        cursor: z.string().max(300).optional(),
        size: z.coerce.number().int().min(1).max(100).optional(),
      }),
    },
    responses: {
      200: json(z.object({ items: z.array(row), next: z.string().nullable() }), "A page of cases"),
      ...refusals,
    },
  }),
  async (context) => {
    const page = await listMyCases(actorOf(context), context.req.valid("query"));
    return context.json(JSON.parse(JSON.stringify(page)) as { items: z.infer<typeof row>[]; next: string | null }, 200);
  },
);

cases.openapi(
  createRoute({
    method: "get",
    path: "/cases/{caseNo}",
    summary: "A case in your scope, by draft number or case number, with or without spaces",
    request: { params: caseParam },
    responses: { 200: json(caseView, "The case"), ...refusals },
  }),
  async (context) => context.json(await getCase(actorOf(context), context.req.valid("param").caseNo), 200),
);

cases.openapi(
  createRoute({
    method: "get",
    path: "/cases/{caseNo}/form",
    summary: "What was filled in, with the source of each value",
    request: { params: caseParam },
    responses: {
      200: json(
        z
          .object({
            values: z.unknown(),
            sources: z.unknown(),
            revision: z.number(),
            scenario: z.record(z.string(), z.string()),
            delivery: deliveryChoice.nullable(),
            asked: z.unknown(),
          })
          .openapi("CaseForm"),
        "The form",
      ),
      ...refusals,
    },
  }),
  async (context) => {
    const form = await getCaseForm(actorOf(context), context.req.valid("param").caseNo);
    return context.json(
      {
        values: form.values,
        sources: form.sources,
        revision: form.revision,
        scenario: form.scenario,
        delivery: form.delivery,
        asked: form.asked,
      },
      200,
    );
  },
);

cases.openapi(
  createRoute({
    method: "put",
    path: "/cases/{caseNo}/form",
    summary: "Save a draft, or what a correction asks for",
    request: { params: caseParam, headers: idempotencyHeader, body: body(saveDraftInput) },
    responses: { 200: json(z.object({ revision: z.number() }), "Saved"), ...refusals },
  }),
  async (context) => {
    const input = context.req.valid("json");
    const { caseNo } = context.req.valid("param");
    return context.json(await once(context, input, (actor) => saveDraft(actor, caseNo, input)), 200);
  },
);

cases.openapi(
  createRoute({
    method: "delete",
    path: "/cases/{caseNo}",
    summary: "Throw a draft away",
    request: { params: caseParam },
    responses: { 204: { description: "Gone" }, ...refusals },
  }),
  async (context) => {
    await discardDraft(actorOf(context), context.req.valid("param").caseNo);
    return context.body(null, 204);
  },
);

cases.openapi(
  createRoute({
    method: "get",
    path: "/cases/{caseNo}/timeline",
    summary: "The story of a case from its ledger",
    request: { params: caseParam },
    responses: { 200: json(z.object({ items: z.array(timelineEntry) }), "The timeline"), ...refusals },
  }),
  async (context) =>
    context.json({ items: await getTimeline(actorOf(context), context.req.valid("param").caseNo) }, 200),
);

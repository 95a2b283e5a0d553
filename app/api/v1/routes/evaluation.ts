import { createRoute, z } from "@hono/zod-openapi";
import { evaluate, evaluateInput, listNodes, nodes } from "@/lib/evaluation";
import { actorOf, anApp, once } from "../door";
import { body, caseParam, idempotencyHeader, json, refusals } from "../schemas";

export const evaluation = anApp();

const nodeView = z
  .object({
    node: z.enum(nodes),
    open: z.boolean(),
    given: z
      .object({
        grade: z.number(),
        satisfactionCode: z.number(),
        tags: z.array(z.string()),
        text: z.string(),
        at: z.string(),
      })
      .nullable(),
  })
  .openapi("EvaluationNode");
const listed = z.object({ items: z.array(nodeView) });

evaluation.openapi(
  createRoute({
    method: "get",
    path: "/cases/{caseNo}/evaluation",
    summary: "What of this case was rated or may be",
    request: { params: caseParam },
    responses: { 200: json(listed, "One row per part of the service that has happened"), ...refusals },
  }),
  async (context) => context.json({ items: await listNodes(actorOf(context), context.req.valid("param").caseNo) }, 200),
);

evaluation.openapi(
  createRoute({
    method: "post",
    path: "/cases/{caseNo}/evaluation",
    summary: "Rate one part of the service, once: five grades, tags that belong to the grade",
    request: { params: caseParam, headers: idempotencyHeader, body: body(evaluateInput) },
    responses: { 201: json(listed, "The parts afterwards"), ...refusals },
  }),
  async (context) => {
    const input = context.req.valid("json");
    const { caseNo } = context.req.valid("param");
    await once(context, input, (actor) => evaluate(actor, caseNo, input));
    return context.json({ items: await listNodes(actorOf(context), caseNo) }, 201);
  },
);

import { createRoute, z } from "@hono/zod-openapi";
import { alerts, board } from "@/lib/supervision";
import { alertKinds, alertLevels, areaOutline } from "@/lib/supervision/contract";
import { actorOf, anApp } from "../door";
import { bilingual, json, refusals } from "../schemas";

export const supervision = anApp();

const lights = {
  green: z.number().int(),
  yellow: z.number().int(),
  red: z.number().int(),
  stopped: z.number().int(),
  none: z.number().int(),
};
const row = z.object({ key: z.string(), name: bilingual.nullable(), total: z.number().int(), ...lights });
const boardView = z
  .object({
    at: z.string(),
    total: z.number().int(),
    lights: z.object(lights),
    departments: z.array(row.extend({ done: z.number().int(), onTime: z.number().int() })),
    areas: z.array(row.extend({ own: z.boolean(), outline: areaOutline.nullable() })),
    stages: z.array(row),
    today: z.object({ yellow: z.number().int(), red: z.number().int() }),
  })
  .openapi("Board");

supervision.openapi(
  createRoute({
    method: "get",
    path: "/supervision/board",
    summary: "Open cases of your areas by light, body, area and stage; every panel adds up to the same total",
    request: { query: z.object({ area: z.string().max(20).optional(), department: z.string().max(40).optional() }) },
    responses: { 200: json(boardView, "The board now"), ...refusals },
  }),
  async (context) => context.json(await board(actorOf(context), context.req.valid("query")), 200),
);

const alertView = z
  .object({
    id: z.string(),
    kind: z.enum(alertKinds),
    level: z.enum(alertLevels),
    caseId: z.string(),
    caseNo: z.string(),
    item: bilingual,
    departmentCode: z.string(),
    department: bilingual,
    at: z.string(),
    facts: z.record(z.string(), z.unknown()),
    settledAt: z.string().nullable(),
  })
  .openapi("Alert");

const alertQuery = z.object({
  open: z.enum(["true", "false"]).default("false"),
  kind: z.enum(alertKinds).optional(),
  level: z.enum(alertLevels).optional(),
  cursor: z.string().max(200).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(30),
});

supervision.openapi(
  createRoute({
    method: "get",
    path: "/supervision/alerts",
    summary: "What officers and the staff of a body are told of, newest first",
    request: { query: alertQuery },
    responses: {
      200: json(z.object({ items: z.array(alertView), next: z.string().nullable() }), "A page of alerts"),
      ...refusals,
    },
  }),
  async (context) => {
    const { open, kind, level, cursor, limit } = context.req.valid("query");
    const page = await alerts(actorOf(context), {
      open: open === "true",
      kinds: kind && [kind],
      level,
      cursor,
      size: limit,
    });
    return context.json(page, 200);
  },
);

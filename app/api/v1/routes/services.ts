import { createRoute, z } from "@hono/zod-openapi";
import { findLiveService } from "@/lib/cases";
import { searchServices } from "@/lib/catalogue";
import { Refusal } from "@/lib/platform/errors";
import { anApp } from "../door";
import { json, refusals, service } from "../schemas";

export const services = anApp();

services.openapi(
  createRoute({
    method: "get",
    path: "/services",
    summary: "Services that can be applied for",
    request: {
      query: z.object({
        q: z
          .string()
          .max(100)
          .optional()
          .openapi({ description: "What somebody types: words, initials, pinyin, with errors" }),
        audience: z.enum(["person", "firm"]).optional(),
        department: z.string().max(64).optional(),
        theme: z.string().max(64).optional(),
        area: z.string().max(12).optional(),
        list: z.enum(["one-visit", "no-visit", "extended", "complex"]).optional(),
        terminal: z.enum(["pc", "phone", "kiosk", "window"]).optional(),
        cursor: z.string().max(200).optional(),
        size: z.coerce.number().int().min(1).max(200).optional(),
      }),
    },
    responses: {
      200: json(z.object({ items: z.array(service), next: z.string().nullable() }), "A page of services"),
      ...refusals,
    },
  }),
  async (context) => context.json(await searchServices(context.req.valid("query")), 200),
);

services.openapi(
  createRoute({
    method: "get",
    path: "/services/{code}",
    summary: "One service: its implementation list, form and fees",
    request: { params: z.object({ code: z.string().max(64) }) },
    responses: {
      200: json(
        z
          .object({ code: z.string(), version: z.number(), item: z.unknown(), form: z.unknown(), fees: z.unknown() })
          .openapi("ServiceDetail"),
        "The service",
      ),
      ...refusals,
    },
  }),
  async (context) => {
    const { code } = context.req.valid("param");
    const found = await findLiveService(code);
    if (!found) throw new Refusal("case/service-not-found", { code }, { status: 404 });
    return context.json(
      { code: found.code, version: found.version, item: found.item, form: found.form, fees: found.fees },
      200,
    );
  },
);

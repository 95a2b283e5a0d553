import { createRoute, z } from "@hono/zod-openapi";
import { findProgress } from "@/lib/cases";
import { currentCalendar } from "@/lib/platform/calendar";
import { today } from "@/lib/platform/clock";
import { answerDeadline, deadlineAnswer, deadlineInput } from "@/lib/platform/clock/deadline";
import { limitRates } from "@/lib/platform/rate";
import { anApp } from "../door";
import { bilingual, body, json, problem, refusals, timelineEntry } from "../schemas";

export const open = anApp();

open.openapi(
  createRoute({
    method: "post",
    path: "/deadline",
    summary: "When a limit ends, on the city's calendar",
    request: { body: body(deadlineInput) },
    responses: { 200: json(deadlineAnswer, "The deadline"), ...refusals },
  }),
  async (context) =>
    context.json(answerDeadline(context.req.valid("json"), { calendar: await currentCalendar(), today: today() }), 200),
);

const progress = z
  .object({
    caseNo: z.string(),
    caseNoShown: z.string(),
    service: bilingual,
    department: bilingual,
    state: z.string(),
    outcome: z.string().nullable(),
    light: z.string(),
    dueAt: z.string().nullable(),
    step: z.string().nullable(),
    timeline: z.array(timelineEntry),
  })
  .openapi("Progress");

open.openapi(
  createRoute({
    method: "post",
    path: "/progress",
    summary: "Progress by case number and the last four of the ID; limited, one answer for unknown and for wrong",
    request: { body: body(z.object({ caseNo: z.string().min(8).max(40), idLast4: z.string().length(4) })) },
    responses: {
      200: json(progress, "The progress"),
      429: { description: "Too many tries", content: { "application/problem+json": { schema: problem } } },
      ...refusals,
    },
  }),
  async (context) => {
    const input = context.req.valid("json");
    const from = context.req.header("x-forwarded-for")?.split(",")[0]?.trim() ?? "direct";
    await limitRates([
      [`progress:${from}`, { hits: 60, minutes: 10 }],
      [`progress-case:${input.caseNo.replace(/\s/g, "")}`, { hits: 10, minutes: 10 }],
    ]);
    return context.json(await findProgress(input), 200);
  },
);

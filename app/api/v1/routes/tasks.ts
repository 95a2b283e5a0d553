import { createRoute, z } from "@hono/zod-openapi";
import { completeTask, completeTaskInput, getCase, returnTask, returnTaskInput } from "@/lib/cases";
import type { Actor } from "@/lib/platform/auth";
import { claimTask, listTasks, releaseTask, seizeTask, transferTask } from "@/lib/workflow";
import { taskListInput, taskViews, transferTaskInput } from "@/lib/workflow/contract";
import { actorOf, anApp, once } from "../door";
import { caseView, idempotencyHeader, json, refusals } from "../schemas";

export const tasks = anApp();

const task = z.object({ id: z.string() }).catchall(z.unknown()).openapi("Task");

tasks.openapi(
  createRoute({
    method: "get",
    path: "/tasks",
    summary: "Your desk, soonest due first: what you hold and what you may take; `view` narrows it",
    request: { query: taskListInput.extend({ view: z.enum(taskViews).default("desk") }) },
    responses: {
      200: json(z.object({ items: z.array(task), next: z.string().nullable() }), "A page of tasks"),
      ...refusals,
    },
  }),
  async (context) => {
    const { items, next } = await listTasks(actorOf(context), context.req.valid("query"));
    return context.json({ items, next }, 200);
  },
);

const taskParam = z.object({ id: z.uuid().openapi({ param: { name: "id", in: "path" } }) });

function act<S extends z.ZodType>(
  name: string,
  summary: string,
  schema: S,
  command: (actor: Actor, id: string, input: z.infer<S>) => Promise<{ caseId: string }>,
): void {
  tasks.openapi(
    createRoute({
      method: "post",
      path: `/tasks/{id}/${name}` as "/tasks/{id}/act",
      summary,
      request: {
        params: taskParam,
        headers: idempotencyHeader,
        body: { content: { "application/json": { schema: schema as z.ZodType<object> } }, required: false },
      },
      responses: { 200: json(caseView, "The case afterwards"), ...refusals },
    }),
    async (context) => {
      const { id } = context.req.valid("param");
      const given = (context.req.header("content-type") ? context.req.valid("json") : schema.parse({})) as z.infer<S>;
      const { caseId } = await once(context, given, (actor) => command(actor, id, given));
      return context.json(await getCase(actorOf(context), caseId), 200);
    },
  );
}

const nothing = z.object({});

act("claim", "Take an open task", nothing, (actor, id) => claimTask(actor, id));
act("release", "Give it back", nothing, (actor, id) => releaseTask(actor, id));
act("seize", "The chief takes it", nothing, (actor, id) => seizeTask(actor, id));
act("transfer", "Hand it to a colleague", transferTaskInput, transferTask);
act("complete", "Complete a step with an opinion", completeTaskInput, completeTask);
act("return", "Return to an earlier step", returnTaskInput, returnTask);

import { createRoute, z } from "@hono/zod-openapi";
import {
  acceptCase,
  acceptInput,
  answerRequest,
  answerRequestInput,
  correctionInput,
  decideCase,
  decideInput,
  deliverCase,
  deliverInput,
  extendCase,
  extendInput,
  finishAtOnce,
  finishAtOnceInput,
  getCase,
  handOverInput,
  handOverOriginals,
  holdCase,
  holdInput,
  preReviewCase,
  preReviewInput,
  receiveCase,
  refuseCase,
  refuseInput,
  requestCorrection,
  resubmitCase,
  resumeCase,
  submitCase,
  submitInput,
  terminateCase,
  terminateInput,
  withdrawCase,
  withdrawInput,
} from "@/lib/cases";
import type { Actor } from "@/lib/platform/auth";
import { actorOf, anApp, once } from "../door";
import { caseParam, caseView, idempotencyHeader, json, refusals } from "../schemas";

export const caseActs = anApp();

/** One act of the case's life as a route: parse, call one command, answer the case as it stands. */
function act<S extends z.ZodType>(
  name: string,
  summary: string,
  schema: S,
  command: (actor: Actor, caseNo: string, input: z.infer<S>) => Promise<{ caseId: string }>,
): void {
  caseActs.openapi(
    createRoute({
      method: "post",
      path: `/cases/{caseNo}/${name}` as "/cases/{caseNo}/act",
      summary,
      request: {
        params: caseParam,
        headers: idempotencyHeader,
        body: { content: { "application/json": { schema: schema as z.ZodType<object> } }, required: false },
      },
      responses: { 200: json(caseView, "The case afterwards"), ...refusals },
    }),
    async (context) => {
      const { caseNo } = context.req.valid("param");
      const given = (context.req.header("content-type") ? context.req.valid("json") : schema.parse({})) as z.infer<S>;
      const { caseId } = await once(context, given, (actor) => command(actor, caseNo, given));
      return context.json(await getCase(actorOf(context), caseId), 200);
    },
  );
}

const nothing = z.object({});

act("submit", "Submit: the draft gets its case number", submitInput, submitCase);
act("resubmit", "Resubmit after a correction", submitInput, resubmitCase);
act("withdraw", "Withdraw, until decided", withdrawInput, withdrawCase);
act("pre-review", "Pre-review: pass or mend", preReviewInput, preReviewCase);
act("receive", "Receive the materials; the notice clock starts", nothing, (actor, caseNo) =>
  receiveCase(actor, caseNo),
);
act("accept", "Accept, with promised materials or without", acceptInput, acceptCase);
act(
  "hand-over",
  "Paper originals go to the body that reviews, with a slip both sides sign",
  handOverInput,
  handOverOriginals,
);
act(
  "finish-at-once",
  "On-the-spot items: receive, accept and, where the clerk is authorised, grant in one act",
  finishAtOnceInput,
  finishAtOnce,
);
act("refuse", "Refuse with reason and basis", refuseInput, refuseCase);
act("request-correction", "One notice that lists everything to mend", correctionInput, requestCorrection);
act("hold", "Stop the clock for a legal reason", holdInput, holdCase);
act("resume", "The clock goes on", nothing, (actor, caseNo) => resumeCase(actor, caseNo));
act("extend", "Extend once, at most ten working days", extendInput, extendCase);
act("answer-request", "The chief approves or refuses what was asked", answerRequestInput, answerRequest);
act("decide", "Grant or deny; by the holder of the decision task", decideInput, decideCase);
act("deliver", "In the person's hands", deliverInput, deliverCase);
act("terminate", "End a case for a reason; the chief", terminateInput, terminateCase);

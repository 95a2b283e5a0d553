import { createRoute, z } from "@hono/zod-openapi";
import { licenceStatuses, verdicts, verifyNumber } from "@/lib/licences";
import { limitRate } from "@/lib/platform/rate";
import { openDocument } from "../../../documents/open-document";
import { fileAnswer } from "../answer-file";
import { anApp } from "../door";
import { bilingual, json, problem, refusals } from "../schemas";

export const verify = anApp();

const numberParam = z.object({
  number: z
    .string()
    .min(4)
    .max(120)
    .openapi({ param: { name: "number", in: "path" }, example: "SL-2026-7K3M9-QX2TD-A" }),
});
const day = z.string().nullable();
/** Signed in, or with the code of the paper in hand. */
const openToCodes: Record<string, string[]>[] = [{}, { bearer: [] }];

const verification = z
  .object({
    verdict: z.enum(verdicts),
    document: z
      .object({
        kind: z.enum(["paper", "licence"]),
        paperKind: z.string(),
        title: bilingual,
        documentNo: z.string(),
        number: z.string(),
        identifier: z.string().nullable(),
        issuer: bilingual,
        item: bilingual,
        holderMasked: z.string(),
        issuedOn: z.string(),
        validFrom: day,
        validTo: day,
        status: z.enum(licenceStatuses),
        statusReason: z.string().nullable(),
        statusOn: day,
      })
      .nullable(),
    signature: z
      .object({ by: z.string(), code: z.string().nullable(), at: z.string().nullable(), reason: z.string().nullable() })
      .nullable(),
  })
  .openapi("Verification");

verify.openapi(
  createRoute({
    method: "get",
    path: "/verify/{number}",
    summary: "Is this document real? Any number printed on it; the holder stays masked",
    request: { params: numberParam },
    security: [],
    responses: {
      200: json(verification, "How it stands; an unknown number is an answer"),
      429: { description: "Too many tries", content: { "application/problem+json": { schema: problem } } },
      ...refusals,
    },
  }),
  async (context) => {
    const from = context.req.header("x-forwarded-for")?.split(",")[0]?.trim() ?? "direct";
    await limitRate(`verify:${from}`, { hits: 120, minutes: 10 });
    return context.json(await verifyNumber(context.req.valid("param").number), 200);
  },
);

verify.openapi(
  createRoute({
    method: "get",
    path: "/documents/{number}",
    summary: "A signed document as PDF: for its holder, staff in scope, or with the access code of its QR",
    request: { params: numberParam, query: z.object({ code: z.string().max(40).optional() }) },
    security: openToCodes,
    responses: {
      200: { description: "The document", content: { "application/pdf": { schema: z.any() } } },
      ...refusals,
    },
  }),
  async (context) => {
    const { number } = context.req.valid("param");
    const reader = { actor: context.get("actor"), code: context.req.valid("query").code ?? null };
    return fileAnswer(await openDocument(reader, number));
  },
);

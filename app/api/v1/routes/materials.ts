import { createRoute, z } from "@hono/zod-openapi";
import { attachMaterial, listMaterials, promiseMaterial, useLibraryMaterial } from "@/lib/cases";
import { Refusal } from "@/lib/platform/errors";
import { actorOf, anApp, once } from "../door";
import { caseParam, idempotencyHeader, json, material, refusals } from "../schemas";

export const materials = anApp();

/** The largest upload a request may carry, in bytes; the inspection has a lower limit for each kind of file. */
const largest = 25 * 1024 * 1024;

const listed = z.object({ items: z.array(material) });

materials.openapi(
  createRoute({
    method: "get",
    path: "/cases/{caseNo}/materials",
    summary: "Materials with files, verdicts and sources",
    request: { params: caseParam },
    responses: { 200: json(listed, "The materials"), ...refusals },
  }),
  async (context) =>
    context.json({ items: await listMaterials(actorOf(context), context.req.valid("param").caseNo) }, 200),
);

const upload = z.object({
  requirement: z.string().max(64),
  file: z.any().openapi({ type: "string", format: "binary" }).optional(),
  libraryId: z.uuid().optional(),
  promise: z.enum(["true"]).optional(),
});

materials.openapi(
  createRoute({
    method: "post",
    path: "/cases/{caseNo}/materials",
    summary: "Answer a material: a file, a document of the library, or a promise where the item offers it",
    request: {
      params: caseParam,
      headers: idempotencyHeader,
      body: { content: { "multipart/form-data": { schema: upload } }, required: true },
    },
    responses: { 201: json(listed, "The materials afterwards"), ...refusals },
  }),
  async (context) => {
    const actor = actorOf(context);
    const { caseNo } = context.req.valid("param");
    if (Number(context.req.header("content-length") ?? 0) > largest)
      throw new Refusal("case/file-too-large", { mb: 25 }, { status: 413 });
    const { requirement, file, libraryId, promise } = context.req.valid("form");
    if (libraryId)
      await once(context, { requirement, libraryId }, (who) =>
        useLibraryMaterial(who, caseNo, { requirement, libraryId }),
      );
    else if (promise)
      await once(context, { requirement, promise }, (who) => promiseMaterial(who, caseNo, { requirement }));
    else {
      if (!(file instanceof File))
        throw new Refusal("platform/bad-input", { n: 1 }, { status: 400, detail: { problems: [{ field: "file" }] } });
      const bytes = new Uint8Array(await file.arrayBuffer());
      await once(context, { requirement, name: file.name, size: bytes.byteLength }, (who) =>
        attachMaterial(who, caseNo, { requirement, name: file.name, bytes }),
      );
    }
    return context.json({ items: await listMaterials(actor, caseNo) }, 201);
  },
);

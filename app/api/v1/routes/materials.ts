import { createRoute, z } from "@hono/zod-openapi";
import { attachMaterial, listMaterials, promiseMaterial, useLibraryMaterial } from "@/lib/cases";
import { sm3 } from "@/lib/platform/crypto";
import { Refusal } from "@/lib/platform/errors";
import { actorOf, anApp, once } from "../door";
import { caseParam, idempotencyHeader, json, material, refusals } from "../schemas";

export const materials = anApp();

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
      // The content belongs to the body: another file under the same key is another call, whatever its name and size.
      await once(context, { requirement, name: file.name, content: sm3(bytes) }, (who) =>
        attachMaterial(who, caseNo, { requirement, name: file.name, bytes }),
      );
    }
    return context.json({ items: await listMaterials(actor, caseNo) }, 201);
  },
);

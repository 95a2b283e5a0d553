import { createRoute, z } from "@hono/zod-openapi";
import { removeFile } from "@/lib/cases";
import { listLibrary, openLibraryItem, removeFromLibrary } from "@/lib/materials";
import { fileAnswer } from "../answer-file";
import { actorOf, anApp } from "../door";
import { caseParam, json, refusals } from "../schemas";

export const files = anApp();

const binary = { description: "The file", content: { "application/octet-stream": { schema: z.any() } } };
const fileParam = caseParam.extend({ fileId: z.uuid().openapi({ param: { name: "fileId", in: "path" } }) });

files.openapi(
  createRoute({
    method: "delete",
    path: "/cases/{caseNo}/files/{fileId}",
    summary: "Take a file out of a material again, where it may still be changed",
    request: { params: fileParam, query: z.object({ requirement: z.string().max(64) }) },
    responses: { 204: { description: "Taken out" }, ...refusals },
  }),
  async (context) => {
    const { caseNo, fileId } = context.req.valid("param");
    await removeFile(actorOf(context), caseNo, { fileId, requirement: context.req.valid("query").requirement });
    return context.body(null, 204);
  },
);

const item = z
  .object({
    id: z.string(),
    subjectId: z.string(),
    kind: z.string(),
    name: z.string(),
    mediaType: z.string(),
    size: z.number(),
    pages: z.number(),
    source: z.unknown(),
    addedAt: z.string(),
  })
  .openapi("LibraryItem");

files.openapi(
  createRoute({
    method: "get",
    path: "/library",
    summary: "Your own documents and those of organisations you act for: nothing is uploaded twice",
    request: { query: z.object({ subjectId: z.uuid().optional() }) },
    responses: { 200: json(z.object({ items: z.array(item) }), "The documents, newest first"), ...refusals },
  }),
  async (context) => context.json({ items: await listLibrary(actorOf(context), context.req.valid("query")) }, 200),
);

const libraryParam = z.object({ id: z.uuid().openapi({ param: { name: "id", in: "path" } }) });

files.openapi(
  createRoute({
    method: "get",
    path: "/library/{id}",
    summary: "A document of your library",
    request: { params: libraryParam },
    responses: { 200: binary, ...refusals },
  }),
  async (context) => fileAnswer(await openLibraryItem(actorOf(context), context.req.valid("param").id)),
);

files.openapi(
  createRoute({
    method: "delete",
    path: "/library/{id}",
    summary: "Take a document out of your library; cases that used it keep theirs",
    request: { params: libraryParam },
    responses: { 204: { description: "Gone" }, ...refusals },
  }),
  async (context) => {
    await removeFromLibrary(actorOf(context), context.req.valid("param").id);
    return context.body(null, 204);
  },
);

import type { NextRequest } from "next/server";
import { attachMaterial, listMaterials } from "@/lib/cases";
import { currentActor } from "@/lib/identity/loaders";
import { toProblem } from "@/lib/platform/api";
import { type InspectProblem, inspectProblems, UPLOAD_LIMIT } from "@/lib/platform/documents/inspect";
import { Refusal } from "@/lib/platform/errors";
import { createText, type Locale } from "@/lib/platform/i18n";

export const dynamic = "force-dynamic";

/** Room for the parts of a multipart body around the file. */
const envelope = 64 * 1024;
const megabytes = Math.round(UPLOAD_LIMIT / 1024 / 1024);

const isProblem = (code: unknown): code is InspectProblem => inspectProblems.some((one) => one === code);

/** What is wrong with the file, in the reader's words. */
function reasonsOf(error: unknown, locale: Locale): { what: string; next: string }[] | undefined {
  if (!(error instanceof Refusal) || !Array.isArray(error.detail.problems)) return undefined;
  const t = createText(locale, "papers");
  const stop = locale === "en" ? ". " : "。";
  return error.detail.problems.filter(isProblem).map((code) => ({
    what: `${t(`inspect.${code}.what`, { limit: megabytes })}${stop}`,
    next: `${t(`inspect.${code}.next`, { limit: megabytes })}${stop.trim()}`,
  }));
}

/** A file for one material of a case, from the person's own pages: multipart `requirement` and `file`. Answers the
 *  materials as they stand, or a problem document with the reasons in words. */
export async function POST(request: NextRequest, context: { params: Promise<{ caseNo: string }> }) {
  const { caseNo } = await context.params;
  const locale: Locale = request.nextUrl.searchParams.get("lang") === "en" ? "en" : "zh-CN";
  try {
    const site = request.headers.get("sec-fetch-site");
    if (site && site !== "same-origin") throw new Refusal("platform/cross-site", {}, { status: 403 });
    const actor = await currentActor();
    if (!actor) throw new Refusal("identity/signed-out", {}, { status: 401 });
    if (Number(request.headers.get("content-length") ?? 0) > UPLOAD_LIMIT + envelope)
      throw new Refusal("case/file-too-large", { mb: megabytes }, { status: 413 });
    const form = await request.formData().catch(() => null);
    const file = form?.get("file");
    const requirement = form?.get("requirement");
    if (!(file instanceof File) || typeof requirement !== "string" || requirement.length > 64)
      throw new Refusal("platform/bad-input", { n: 1 }, { status: 400 });
    const bytes = new Uint8Array(await file.arrayBuffer());
    await attachMaterial(actor, caseNo, { requirement, name: file.name, bytes });
    return Response.json({ items: await listMaterials(actor, caseNo) }, { status: 201 });
  } catch (error) {
    const problem = toProblem(error, locale);
    const reasons = reasonsOf(error, locale);
    return Response.json(
      { ...problem, ...(reasons ? { reasons } : {}) },
      { status: problem.status, headers: { "content-type": "application/problem+json", "cache-control": "no-store" } },
    );
  }
}

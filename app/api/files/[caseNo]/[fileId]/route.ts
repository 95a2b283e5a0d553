import type { NextRequest } from "next/server";
import { openCaseFile, openCaseFileInput } from "@/lib/cases";
import { currentActor } from "@/lib/identity/loaders";
import { toProblem } from "@/lib/platform/api";
import { Refusal } from "@/lib/platform/errors";

export const dynamic = "force-dynamic";

/** Pictures may do nothing at all; the browser's own viewer of PDF does not start in a sandbox, so a PDF may load nothing. */
const policyFor = (mediaType: string) =>
  mediaType === "application/pdf"
    ? "default-src 'none'; object-src 'self'; frame-ancestors 'self'"
    : "sandbox; default-src 'none'; frame-ancestors 'self'";

/** One file of a case, to look at. `purpose` says what for; looking again within five minutes is the same look. */
export async function GET(request: NextRequest, context: { params: Promise<{ caseNo: string; fileId: string }> }) {
  const { caseNo, fileId } = await context.params;
  try {
    const actor = await currentActor();
    if (!actor) throw new Refusal("identity/signed-out", {}, { status: 401 });
    const input = openCaseFileInput.safeParse({ fileId, purpose: request.nextUrl.searchParams.get("purpose") });
    if (!input.success) throw new Refusal("platform/bad-input", { n: input.error.issues.length }, { status: 400 });
    const file = await openCaseFile(actor, caseNo, input.data);
    return new Response(new Blob([new Uint8Array(file.bytes)]), {
      headers: {
        "content-type": file.mediaType,
        "content-length": String(file.bytes.byteLength),
        "content-disposition": `inline; filename*=UTF-8''${encodeURIComponent(file.name)}`,
        "content-security-policy": policyFor(file.mediaType),
        "x-content-type-options": "nosniff",
        "x-frame-options": "SAMEORIGIN",
        "cross-origin-resource-policy": "same-origin",
        "cache-control": "private, max-age=300",
      },
    });
  } catch (error) {
    const locale = /^\s*en\b/i.test(request.headers.get("accept-language") ?? "") ? "en" : "zh-CN";
    const problem = toProblem(error, locale);
    return Response.json(problem, {
      status: problem.status,
      headers: { "content-type": "application/problem+json", "cache-control": "no-store" },
    });
  }
}

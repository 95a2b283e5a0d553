import { attachMaterial } from "@/lib/cases";
import { Refusal } from "@/lib/platform/errors";
import { answer } from "../../../../../window/answer";
import { localeOfCall, requireSameOrigin } from "../../../same-origin";

export const dynamic = "force-dynamic";

/** The largest file a call may carry, in bytes; the inspection has a lower limit for each kind. */
const largest = 25 * 1024 * 1024;

/** Takes a scanned or pasted file for one material. The problem of a refused file is told in the screen's language. */
export async function POST(request: Request, context: { params: Promise<{ ref: string }> }) {
  const { ref } = await context.params;
  // XMLHttpRequest cannot name a language; the form carries the screen's.
  let locale = localeOfCall(request);
  const told = await answer(
    async (actor) => {
      requireSameOrigin(request);
      if (Number(request.headers.get("content-length") ?? 0) > largest)
        throw new Refusal("case/file-too-large", { mb: 25 }, { status: 413 });
      const form = await request.formData();
      locale = form.get("locale") === "en" ? "en" : "zh-CN";
      const file = form.get("file");
      const requirement = String(form.get("requirement") ?? "");
      if (!(file instanceof File) || !requirement)
        throw new Refusal("platform/bad-input", { n: 1 }, { status: 400, detail: { problems: [{ field: "file" }] } });
      const bytes = new Uint8Array(await file.arrayBuffer());
      const { fileId } = await attachMaterial(actor, ref, { requirement, name: file.name, bytes });
      return { fileId };
    },
    () => locale,
  );
  return Response.json(told, { headers: { "cache-control": "no-store" } });
}

import { extract, extractInput } from "@/lib/exchange";
import { answer } from "../../../../../window/answer";
import { localeOfCall, requireSameOrigin } from "../../../same-origin";

export const dynamic = "force-dynamic";

/**
 * Fetches one row of the sharing panel. An address of its own, not a server action: those queue behind each other, and a
 * register that takes ten seconds must hold up neither the other registers nor the saving of what is typed.
 */
export async function POST(request: Request, context: { params: Promise<{ ref: string }> }) {
  const { ref } = await context.params;
  const told = await answer(async (actor) => {
    requireSameOrigin(request);
    return extract(actor, ref, extractInput.parse(await request.json().catch(() => null)));
  }, localeOfCall(request));
  return Response.json(told, { headers: { "cache-control": "no-store" } });
}

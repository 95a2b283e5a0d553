import { type NextRequest, NextResponse } from "next/server";
import { currentActor } from "@/lib/identity/loaders";
import { refusalText } from "@/lib/platform/api";
import { Refusal } from "@/lib/platform/errors";
import { localHref } from "@/lib/platform/i18n";
import { currentLocale } from "@/lib/platform/i18n/loaders";
import { fileAnswer } from "../../api/v1/answer-file";
import { openDocument } from "../open-document";

export const dynamic = "force-dynamic";

/**
 * A signed document in the browser: for its holder, staff in scope, or whoever has the paper's access code. For anybody
 * else who is signed in it is not found.
 */
export async function GET(request: NextRequest, context: { params: Promise<{ number: string }> }) {
  const { number } = await context.params;
  const code = request.nextUrl.searchParams.get("code");
  const [actor, locale] = await Promise.all([currentActor(), currentLocale()]);
  const lead = (path: string) => NextResponse.redirect(new URL(localHref(locale, path), request.nextUrl));
  try {
    return fileAnswer(await openDocument({ actor, code }, number));
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    // A code that does not fit came from a paper: its public verification helps. A visitor may turn out to be the holder.
    if (error.status === 404 && code) return lead(`/verify/${encodeURIComponent(number)}`);
    if (error.status === 404 && !actor) return lead(`/sign-in?to=/documents/${encodeURIComponent(number)}`);
    const { title, why, next } = refusalText(error, locale);
    return new NextResponse(`${title}\n${why}\n${next}\n`, {
      status: error.status,
      headers: { "content-type": "text/plain; charset=utf-8", "retry-after": String(error.retryAfter ?? 60) },
    });
  }
}

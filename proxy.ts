import { type NextRequest, NextResponse } from "next/server";
import { answerHeaders, strictTransport } from "@/lib/platform/api/answer-headers";
import { localeOfPath } from "@/lib/platform/i18n/href";

const development = process.env.NODE_ENV === "development";

/** What a page may load. Scripts run only with this answer's nonce; `style=""` attributes are allowed because
 *  positions (rulers, bars, pop-overs) are computed, style elements need the nonce too. */
function contentSecurityPolicy(nonce: string): string {
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${development ? " 'unsafe-eval'" : ""}`,
    `style-src 'self' ${development ? "'unsafe-inline'" : `'nonce-${nonce}'`}`,
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    `connect-src 'self'${development ? " ws:" : ""}`,
    "media-src 'self' blob:",
    "worker-src 'self' blob:",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-src 'self'",
    "frame-ancestors 'self'",
  ].join("; ");
}

/** The address decides the language: `/en/…` is the same route in English. What the browser claims in our own
 *  headers is always overwritten. Who may see a page is decided at the page, never here. */
export function proxy(request: NextRequest) {
  const { locale, path } = localeOfPath(request.nextUrl.pathname);
  const nonce = btoa(crypto.randomUUID());
  const policy = contentSecurityPolicy(nonce);

  const headers = new Headers(request.headers);
  headers.set("x-tongban-locale", locale);
  headers.set("x-tongban-path", path);
  headers.set("x-nonce", nonce);
  headers.set("content-security-policy", policy);

  const target = request.nextUrl.clone();
  target.pathname = path;
  const answer =
    locale === "en"
      ? NextResponse.rewrite(target, { request: { headers } })
      : NextResponse.next({ request: { headers } });

  answer.headers.set("content-security-policy", policy);
  for (const [name, value] of Object.entries(answerHeaders)) answer.headers.set(name, value);
  if (request.nextUrl.protocol === "https:" || request.headers.get("x-forwarded-proto") === "https") {
    answer.headers.set("Strict-Transport-Security", strictTransport);
  }
  return answer;
}

/** Pages only: programs (`/api`) and files have no language and no scripts, and their bodies must not be buffered. */
export const config = {
  matcher: ["/((?!api/|_next/|.*\\.(?:svg|png|jpg|ico|webp|woff2|txt|xml|webmanifest|geojson|json)$).*)"],
};

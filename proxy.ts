import { createHash } from "node:crypto";
import { type NextRequest, NextResponse } from "next/server";
import { answerHeaders, strictTransport } from "@/lib/platform/api/answer-headers";
import { localeOfPath } from "@/lib/platform/i18n/href";

const development = process.env.NODE_ENV === "development";

/** The `style=""` that libraries send with a page, word for word: react-aria's date field and what it hides from sight,
 *  next/image. Ours send none (`components/ui/bar`); what a script sets on an element later is no attribute. */
const styleAttributes = [
  "unicode-bidi:isolate",
  "caret-color:transparent",
  "border:0;clip:rect(0 0 0 0);clip-path:inset(50%);height:1px;margin:-1px;overflow:hidden;padding:0;position:fixed;width:1px;white-space:nowrap;top:0;left:0",
  "color:transparent",
].map((style) => `'sha256-${createHash("sha256").update(style).digest("base64")}'`);

/** What a page may load. Scripts and style elements need this answer's nonce; of `style=""` only the texts above are let
 *  through: `'unsafe-hashes'` lets a hash stand for an attribute, nothing more. */
function contentSecurityPolicy(nonce: string): string {
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${development ? " 'unsafe-eval'" : ""}`,
    `style-src 'self' ${development ? "'unsafe-inline'" : `'nonce-${nonce}'`}`,
    `style-src-attr 'unsafe-hashes' ${styleAttributes.join(" ")}`,
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

import { Refusal } from "@/lib/platform/errors";
import type { Locale } from "@/lib/platform/i18n";

/** A cookie alone does not authorise a call that another site started. Refuses `platform/cross-site` (403). */
export function requireSameOrigin(request: Request): void {
  const site = request.headers.get("sec-fetch-site");
  const origin = request.headers.get("origin");
  const own = site ? site === "same-origin" : origin !== null && new URL(origin).host === request.headers.get("host");
  if (!own) throw new Refusal("platform/cross-site", {}, { status: 403 });
}

/** The language of the screen that calls; these addresses have none of their own. */
export const localeOfCall = (request: Request): Locale =>
  request.headers.get("accept-language")?.startsWith("en") ? "en" : "zh-CN";

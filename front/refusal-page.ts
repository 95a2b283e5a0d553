import { randomUUID } from "node:crypto";
import { refusalText } from "@/lib/platform/api";
import type { Refusal } from "@/lib/platform/errors";
import { createText, type Locale, localHref } from "@/lib/platform/i18n";

/** The open door of Tongban, as `components/ui/logo` draws it. */
const logo = `<svg aria-hidden="true" width="44" height="44" viewBox="0 0 36 36"><rect width="36" height="36" rx="7" fill="#1a5096"/><path d="M9.5 8h8v20h-8z" fill="#fff"/><path d="M18.5 9.75h6.25v16.5H18.5" fill="none" stroke="#fff" stroke-width="2.5" stroke-linejoin="round"/><path d="M9.5 8 19 10.5v15L9.5 28Z" fill="#fff"/><circle cx="16" cy="18.2" r="1.4" fill="#1a5096"/></svg>`;

/** The portal's paper, ink and blue (app/globals.css), in a few lines: this page must not ask for anything else. */
const style = (seconds: number, large: boolean) => `
:root{font-size:${large ? "125%" : "100%"}}
*{box-sizing:border-box}
body{margin:0;min-height:100dvh;display:grid;place-content:center;justify-items:start;padding:4rem 1.25rem;background:#f8f6f2;color:#211e19;font:1rem/1.7 Inter,"PingFang SC","HarmonyOS Sans SC","Microsoft YaHei UI","Noto Sans CJK SC","Noto Sans SC",sans-serif}
main{width:min(34rem,100%)}
header{display:flex;align-items:center;gap:.75rem;margin-bottom:2.25rem}
header b{display:block;font:600 1.375rem/1.2 "Noto Serif SC Variable","Songti SC","Noto Serif CJK SC",SimSun,serif}
header span{color:#4d483f;font-size:.8125rem}
h1{margin:0;font-size:1.75rem;line-height:1.35;font-weight:600;text-wrap:balance}
p{margin:.75rem 0 0}.next{color:#4d483f}
.rule{position:relative;height:4px;margin-top:2rem;border-radius:2px;background:#e4dfd6;overflow:hidden}
.rule::after{content:"";position:absolute;inset:0;background:#1a5096;transform-origin:left;animation:wait ${seconds}s linear forwards}
@keyframes wait{from{transform:scaleX(0)}to{transform:scaleX(1)}}
@media (prefers-reduced-motion:reduce){.rule::after{animation-timing-function:steps(${Math.max(1, Math.min(seconds, 10))},end)}}
a{display:inline-flex;align-items:center;min-height:2.75rem;margin-top:1.5rem;color:#143f78;text-underline-offset:.2em}
a:focus-visible{outline:3px solid #1a5096;outline-offset:2px}`;

const asText = (text: string): string => text.replace(/[&<>"']/g, (one) => `&#${one.charCodeAt(0)};`);

/**
 * A whole page that says a refusal in the look of the portal, by itself: no script, nothing to load. A page that was only
 * asked for (`again`) asks again by itself where waiting helps, and draws how long that is; what was sent is not repeated.
 */
export function refusalPage(
  refusal: Refusal,
  locale: Locale,
  { again, large }: { again: boolean; large: boolean },
): { body: string; policy: string } {
  const nonce = btoa(randomUUID());
  const t = createText(locale, "common");
  const { title, why, next } = refusalText(refusal, locale);
  const stop = locale === "en" ? "." : "。";
  const seconds = refusal.retryAfter;
  const waits = again && seconds !== undefined;
  const body = `<!doctype html>
<html lang="${locale}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<meta name="robots" content="noindex">${waits ? `<meta http-equiv="refresh" content="${seconds}">` : ""}
<title>${asText(title)} · ${asText(t("product"))}</title><link rel="icon" href="/icon.svg">
<style nonce="${nonce}">${style(seconds ?? 0, large)}</style></head>
<body><main id="main"><header>${logo}<div><b>${asText(t("product"))}</b><span>${asText(t("site"))}</span></div></header>
<h1>${asText(title)}</h1><p>${asText(why)}${stop}</p><p class="next" role="status">${asText(next)}${stop}</p>
${waits ? `<div class="rule" aria-hidden="true"></div>` : `<a href="${localHref(locale, "/")}">${asText(t("home"))}</a>`}
</main></body></html>
`;
  const policy = `default-src 'none'; style-src 'nonce-${nonce}'; img-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'`;
  return { body, policy };
}

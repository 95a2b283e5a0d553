import { randomUUID } from "node:crypto";
import { refusalText } from "@/lib/platform/api";
import type { Refusal } from "@/lib/platform/errors";
import { createText, type Locale, localHref } from "@/lib/platform/i18n";

/** The open door of Tongban, as `components/ui/logo` draws it. */
const logo = `<svg aria-hidden="true" width="44" height="44" viewBox="0 0 36 36"><rect width="36" height="36" rx="7" fill="#1a5096"/><path d="M9.5 8h8v20h-8z" fill="#fff"/><path d="M18.5 9.75h6.25v16.5H18.5" fill="none" stroke="#fff" stroke-width="2.5" stroke-linejoin="round"/><path d="M9.5 8 19 10.5v15L9.5 28Z" fill="#fff"/><circle cx="16" cy="18.2" r="1.4" fill="#1a5096"/></svg>`;

/** The frame, type and colours of the portal (app/globals.css), in a few lines: this page must not ask for anything else. */
const style = (locale: Locale, seconds: number, large: boolean) => `
:root{font-size:${large ? "125%" : "100%"};--side:max(1.5rem,50vw - 37.5rem);--serif:"Noto Serif SC Variable","Songti SC","Noto Serif CJK SC",SimSun,serif}
*{box-sizing:border-box;margin:0}
body{min-height:100dvh;display:grid;grid-template-rows:auto 1fr auto;background:#f8f6f2;color:#211e19;font:1rem/1.625 Inter,"PingFang SC","HarmonyOS Sans SC","Microsoft YaHei UI","Noto Sans CJK SC","Noto Sans SC",sans-serif}
header{display:flex;align-items:center;gap:.75rem;padding:.75rem var(--side);background:#fff;border-bottom:1px solid #e4dfd6}
header b{display:block;font:600 1.375rem/1.3 var(--serif)}
header span{display:block;color:#4d483f;font-size:.8125rem;line-height:1.4}
main{padding:clamp(2.5rem,14vh,8rem) var(--side) 4rem}
h1{font:600 ${locale === "en" ? "2.125rem/2.625rem" : "2.375rem/3.125rem"} var(--serif);text-wrap:balance}
p{max-width:38rem;text-wrap:pretty}
main p{margin-top:.75rem;font-size:1.125rem;line-height:1.67}
main .next{color:#4d483f;font-size:1rem}
.rule{position:relative;width:min(30rem,100%);height:4px;margin-top:2rem;border-radius:2px;background:#e4dfd6;overflow:hidden}
.rule::after{content:"";position:absolute;inset:0;background:#1a5096;transform-origin:left;animation:wait ${seconds}s linear forwards}
@keyframes wait{from{transform:scaleX(0)}to{transform:scaleX(1)}}
@media (prefers-reduced-motion:reduce){.rule::after{animation-timing-function:steps(${Math.max(1, Math.min(seconds, 10))},end)}}
@media (forced-colors:active){.rule{border:1px solid}.rule::after{background:Highlight;forced-color-adjust:none}}
a{display:inline-flex;align-items:center;min-height:3rem;margin-top:1.75rem;padding:0 1.25rem;border-radius:4px;background:#1a5096;color:#fff;text-decoration:none}
a:hover{background:#143f78}
a:focus-visible{outline:3px solid #1a5096;outline-offset:2px}
footer{padding:1.5rem var(--side);background:#f2efe9;border-top:1px solid #e4dfd6;color:#4d483f;font-size:.875rem}
footer p{max-width:none}
@media (width<40rem){:root{--side:1rem}h1{font-size:1.75rem;line-height:2.375rem}}`;

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
  const [t, portal] = [createText(locale, "common"), createText(locale, "portal")];
  const { title, why, next } = refusalText(refusal, locale);
  const stop = locale === "en" ? "." : "。";
  const seconds = refusal.retryAfter;
  const waits = again && seconds !== undefined;
  const body = `<!doctype html>
<html lang="${locale}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<meta name="robots" content="noindex">${waits ? `<meta http-equiv="refresh" content="${seconds}">` : ""}
<title>${asText(title)} · ${asText(t("product"))}</title><link rel="icon" href="/icon.svg">
<style nonce="${nonce}">${style(locale, seconds ?? 0, large)}</style></head>
<body><header>${logo}<div><b>${asText(t("product"))}</b><span>${asText(t("site"))}</span></div></header>
<main id="main"><h1>${asText(title)}</h1><p>${asText(why)}${stop}</p>
<p class="next" role="status">${asText(waits ? t("triesAgain", { seconds }) : next)}${stop}</p>
${waits ? `<div class="rule" aria-hidden="true"></div>` : `<a href="${localHref(locale, "/")}">${asText(t("home"))}</a>`}
</main><footer><p>${asText(portal("foot.hosts"))}</p><p>${asText(portal("foot.phones"))}</p></footer></body></html>
`;
  const policy = `default-src 'none'; style-src 'nonce-${nonce}'; img-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'`;
  return { body, policy };
}

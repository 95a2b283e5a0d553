import { createText, type Locale } from "@/lib/platform/i18n";

const browsers: [RegExp, string][] = [
  [/MicroMessenger/, "WeChat"],
  [/Edg\//, "Edge"],
  [/Firefox\//, "Firefox"],
  [/HeadlessChrome|Chrome\//, "Chrome"],
  [/Safari\//, "Safari"],
];
const systems: [RegExp, string][] = [
  [/HarmonyOS/, "HarmonyOS"],
  [/Android/, "Android"],
  [/iPhone|iPad/, "iOS"],
  [/Windows/, "Windows"],
  [/Mac OS X/, "macOS"],
  [/Linux/, "Linux"],
];

const first = (list: [RegExp, string][], agent: string) => list.find(([sign]) => sign.test(agent))?.[1];

/** A device as a person knows it: Chrome · Windows. What a browser says of itself is a hint, never a proof. */
export function deviceWords(agent: string, kind: string, locale: Locale): string {
  const t = createText(locale, "identity");
  if (kind === "bearer") return t("account.program");
  return [first(browsers, agent), first(systems, agent)].filter(Boolean).join(" · ") || t("account.unknownDevice");
}

import { headers } from "next/headers";
import type { Locale } from "./locale";

/** The language of this request, as the proxy read it from the address. */
export async function currentLocale(): Promise<Locale> {
  return (await headers()).get("x-tongban-locale") === "en" ? "en" : "zh-CN";
}

import { redirect } from "next/navigation";
import { localHref } from "@/lib/platform/i18n";
import { currentLocale } from "@/lib/platform/i18n/loaders";

/** The window opens where people are received. */
export default async function WindowPage() {
  redirect(localHref(await currentLocale(), "/window/intake"));
}

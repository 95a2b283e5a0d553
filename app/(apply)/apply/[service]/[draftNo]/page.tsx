import { redirect } from "next/navigation";
import { localHref } from "@/lib/platform/i18n";
import { currentLocale } from "@/lib/platform/i18n/loaders";

/** The address of a draft without a step is its first step. */
export default async function DraftPage(props: { params: Promise<{ service: string; draftNo: string }> }) {
  const [{ service, draftNo }, locale] = await Promise.all([props.params, currentLocale()]);
  redirect(localHref(locale, `/apply/${service}/${draftNo}/scenario`));
}

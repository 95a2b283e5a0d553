import { redirect } from "next/navigation";
import { localHref } from "@/lib/platform/i18n";
import { currentLocale } from "@/lib/platform/i18n/loaders";
import { requireKeeper } from "./keeper";

/** The first page of one's own post. */
export default async function AdminPage() {
  const [locale, actor] = [await currentLocale(), await requireKeeper("/admin")];
  redirect(localHref(locale, actor.has("cityadmin") ? "/admin/operations" : "/admin/ledger"));
}

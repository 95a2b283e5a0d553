import type { ReactNode } from "react";
import { MyNav } from "@/components/cases/my/my-nav";
import { ClientTexts } from "@/components/ui/client-texts";
import { currentLocale } from "@/lib/platform/i18n/loaders";

/** A person's own pages: cases, messages, licences, documents. Each page asks who looks. */
export default async function MyLayout(props: { children: ReactNode }) {
  const locale = await currentLocale();
  return (
    <ClientTexts
      locale={locale}
      parts={[
        "my.act",
        "my.correct",
        "my.deferred",
        "my.delivery",
        "my.library",
        "my.rating",
        "my.withdraw",
        "apply.delivery",
        "apply.material",
        "apply.materials",
        "apply.offline",
        "apply.promise",
        "apply.saving",
        "apply.signedOut",
        "apply.stale",
      ]}
    >
      <MyNav locale={locale} />
      {props.children}
    </ClientTexts>
  );
}

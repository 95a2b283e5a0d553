import type { ReactNode } from "react";
import { MyNav } from "@/components/cases/my/my-nav";
import { ClientTexts } from "@/components/ui/client-texts";
import { currentLocale } from "@/lib/platform/i18n/loaders";

/** A person's own pages: cases, messages, licences, documents. Each page asks who looks. */
export default async function MyLayout(props: { children: ReactNode }) {
  const locale = await currentLocale();
  return (
    <ClientTexts locale={locale} areas={["my", "apply", "forms"]}>
      <MyNav locale={locale} />
      {props.children}
    </ClientTexts>
  );
}

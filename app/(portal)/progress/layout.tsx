import type { ReactNode } from "react";
import { ClientTexts } from "@/components/ui/client-texts";
import { currentLocale } from "@/lib/platform/i18n/loaders";

export default async function ProgressLayout(props: { children: ReactNode }) {
  return (
    <ClientTexts locale={await currentLocale()} parts={["progress"]}>
      {props.children}
    </ClientTexts>
  );
}

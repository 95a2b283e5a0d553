import type { ReactNode } from "react";
import { ClientTexts } from "@/components/ui/client-texts";
import { currentLocale } from "@/lib/platform/i18n/loaders";

export default async function ProgressLayout(props: { children: ReactNode }) {
  return (
    <ClientTexts locale={await currentLocale()} areas={["progress"]}>
      {props.children}
    </ClientTexts>
  );
}

import type { ReactNode } from "react";
import { ClientTexts } from "@/components/ui/client-texts";
import { currentLocale } from "@/lib/platform/i18n/loaders";

export default async function VerifyLayout(props: { children: ReactNode }) {
  return (
    <ClientTexts locale={await currentLocale()} parts={["verify.file"]}>
      {props.children}
    </ClientTexts>
  );
}

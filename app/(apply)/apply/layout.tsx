import "@fontsource-variable/noto-serif-sc/index.css";
import type { ReactNode } from "react";
import { ClientTexts } from "@/components/ui/client-texts";
import { currentLocale } from "@/lib/platform/i18n/loaders";

/** The application has the screen to itself: no navigation, its own head and foot (picture 04). */
export default async function ApplyLayout(props: { children: ReactNode }) {
  const locale = await currentLocale();
  return (
    <ClientTexts locale={locale} parts={["apply"]}>
      {props.children}
    </ClientTexts>
  );
}

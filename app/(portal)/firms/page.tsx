import type { Metadata } from "next";
import { AudiencePage } from "@/components/catalogue/audience-page";
import { createText } from "@/lib/platform/i18n";
import { currentLocale } from "@/lib/platform/i18n/loaders";

export async function generateMetadata(): Promise<Metadata> {
  return { title: createText(await currentLocale(), "portal")("nav.firms") };
}

export default async function FirmsPage() {
  return <AudiencePage audience="firm" locale={await currentLocale()} />;
}

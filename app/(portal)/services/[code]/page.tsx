import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { GuidePage } from "@/components/catalogue/guide-page";
import { findGuide } from "@/lib/catalogue";
import { env } from "@/lib/platform/env";
import { localHref, say } from "@/lib/platform/i18n";
import { currentLocale } from "@/lib/platform/i18n/loaders";
import { decisionDays } from "@/lib/statistics";

type Props = {
  params: Promise<{ code: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const [{ code }, locale] = await Promise.all([params, currentLocale()]);
  const guide = await findGuide(code);
  if (!guide) return {};
  const { item } = guide.service;
  return { title: say(item.name, locale), description: say(item.summary, locale) };
}

/** The guide of one service: the date first, then what it takes. The answers to its questions are in the address. */
export default async function ServiceGuidePage({ params, searchParams }: Props) {
  const [{ code }, query, locale] = await Promise.all([params, searchParams, currentLocale()]);
  const guide = await findGuide(code);
  if (!guide) notFound();
  const answers = Object.fromEntries(
    Object.entries(query).flatMap(([key, value]) => (typeof value === "string" ? [[key, value]] : [])),
  );
  const address = new URL(localHref(locale, `/services/${code}`), env().PUBLIC_URL).href;
  const durations = guide.ruler.length > 0 ? await decisionDays(code) : null;
  return <GuidePage guide={guide} answers={answers} address={address} durations={durations} locale={locale} />;
}

import type { Metadata } from "next";
import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { ProgressResult } from "@/components/cases/progress/progress-result";
import { RefusedPage } from "@/components/patterns/refused-page";
import { progressByCode } from "@/lib/cases";
import { refusalText } from "@/lib/platform/api";
import { currentCalendar } from "@/lib/platform/calendar";
import { now } from "@/lib/platform/clock";
import { Refusal } from "@/lib/platform/errors";
import { createText, localHref } from "@/lib/platform/i18n";
import { currentLocale } from "@/lib/platform/i18n/loaders";
import { triedTooOften } from "@/lib/platform/rate";

type Props = { params: Promise<{ caseNo: string }>; searchParams: Promise<{ code?: string | string[] }> };

export async function generateMetadata(): Promise<Metadata> {
  // The address carries the code of a paper: it is nobody else's.
  return {
    title: createText(await currentLocale(), "progress")("title"),
    robots: { index: false },
    referrer: "no-referrer",
  };
}

/** Progress by the QR code of a paper: case number and the paper's access code. Without a right code, the ordinary way. */
export default async function ProgressOfPaperPage(props: Props) {
  const [{ caseNo }, { code }, locale, sent] = await Promise.all([
    props.params,
    props.searchParams,
    currentLocale(),
    headers(),
  ]);
  const ordinary = localHref(locale, `/progress?caseNo=${encodeURIComponent(decodeURIComponent(caseNo))}`);
  if (typeof code !== "string") redirect(ordinary);
  const tooOften = await triedTooOften(`progress:${sent.get("x-forwarded-for")?.split(",")[0]?.trim() ?? "direct"}`, {
    hits: 60,
    minutes: 10,
  });
  if (tooOften) return <RefusedPage words={refusalText(tooOften, locale)} />;
  const progress = await progressByCode({ caseNo: decodeURIComponent(caseNo) }, code).catch((error: unknown) => {
    if (error instanceof Refusal) return null;
    throw error;
  });
  if (!progress) redirect(ordinary);
  return (
    <div className="page-width py-8 pb-16">
      <ProgressResult progress={progress} calendar={await currentCalendar()} at={now()} locale={locale} level={1} />
    </div>
  );
}

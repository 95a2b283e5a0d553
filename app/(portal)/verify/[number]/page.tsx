import type { Metadata } from "next";
import { headers } from "next/headers";
import { VerdictView } from "@/components/licences/verdict-view";
import { VerifyNumberForm } from "@/components/licences/verify-number-form";
import { RefusedPage } from "@/components/patterns/refused-page";
import { LinkButton } from "@/components/ui/link-button";
import { progressByCode } from "@/lib/cases";
import { verifyNumber } from "@/lib/licences";
import { refusalText } from "@/lib/platform/api";
import { isoOf, now, today } from "@/lib/platform/clock";
import { env } from "@/lib/platform/env";
import { Refusal } from "@/lib/platform/errors";
import { createText, localHref } from "@/lib/platform/i18n";
import { currentLocale } from "@/lib/platform/i18n/loaders";
import { triedTooOften } from "@/lib/platform/rate";

type Props = { params: Promise<{ number: string }>; searchParams: Promise<{ code?: string | string[] }> };

export async function generateMetadata(): Promise<Metadata> {
  return {
    title: createText(await currentLocale(), "verify")("title"),
    robots: { index: false },
    referrer: "no-referrer",
  };
}

/** The verdict on a number. Whoever came by the QR code of the paper may also open it and follow its case. */
export default async function VerifyNumberPage(props: Props) {
  const [{ number: typed }, { code }, locale, sent] = await Promise.all([
    props.params,
    props.searchParams,
    currentLocale(),
    headers(),
  ]);
  const number = decodeURIComponent(typed);
  const tooOften = await triedTooOften(`verify:${sent.get("x-forwarded-for")?.split(",")[0]?.trim() ?? "direct"}`, {
    hits: 120,
    minutes: 10,
  });
  if (tooOften) return <RefusedPage words={refusalText(tooOften, locale)} />;
  const verification = await verifyNumber(number);
  const { document } = verification;
  const t = createText(locale, "verify");
  const href = (path: string) => localHref(locale, path);
  const held = typeof code === "string" && document ? { code, number: document.documentNo } : null;
  const query = held ? `?code=${encodeURIComponent(held.code)}` : "";
  const progress = held ? await progressOfPaper(held) : null;
  return (
    <div className="page-width grid gap-6 py-8 pb-16">
      <div className="max-w-[46.5rem]">
        <h1 className="sr-only">{t("title")}</h1>
        <VerifyNumberForm locale={locale} value={number} again />
      </div>
      {held && (
        <p data-print="none" className="flex flex-wrap gap-3">
          <LinkButton href={href(`/documents/${held.number}${query}`)} prefetch={false} target="_blank">
            {t("open")}
          </LinkButton>
          {progress && (
            <LinkButton href={href(`/progress/${progress}${query}`)} prefetch={false}>
              {t("follow")}
            </LinkButton>
          )}
        </p>
      )}
      <VerdictView
        verification={verification}
        by="number"
        locale={locale}
        today={today()}
        at={isoOf(now())}
        {...(document ? { address: new URL(href(`/verify/${document.documentNo}`), env().PUBLIC_URL).href } : {})}
      />
    </div>
  );
}

/** The case number behind a paper, for whoever has the paper's code; a licence's code opens the licence only. */
async function progressOfPaper(paper: { number: string; code: string }): Promise<string | null> {
  return progressByCode({ paper: paper.number }, paper.code).then(
    ({ caseNo }) => caseNo,
    (error: unknown) => {
      if (error instanceof Refusal) return null;
      throw error;
    },
  );
}

"use server";
import { headers } from "next/headers";
import { VerdictView } from "@/components/licences/verdict-view";
import type { FileVerdict } from "@/components/licences/verify-file-form";
import { verifyFile } from "@/lib/licences";
import { fromPage } from "@/lib/platform/actions";
import { refusalText } from "@/lib/platform/api";
import { isoOf, now, today } from "@/lib/platform/clock";
import { UPLOAD_LIMIT } from "@/lib/platform/documents/inspect";
import { Refusal } from "@/lib/platform/errors";
import { currentLocale } from "@/lib/platform/i18n/loaders";
import { limitRate } from "@/lib/platform/rate";

/** Looks at an uploaded file and draws the verdict. Nothing of the file is kept. */
export const lookAtFile = fromPage(
  ["unread", "form"],
  async (_before: FileVerdict, form: FormData): Promise<FileVerdict> => {
    const locale = await currentLocale();
    try {
      const from = (await headers()).get("x-forwarded-for")?.split(",")[0]?.trim() ?? "direct";
      await limitRate(`verify-file:${from}`, { hits: 30, minutes: 10 });
      const file = form.get("file");
      if (!(file instanceof File) || file.size === 0)
        throw new Refusal("platform/bad-input", { n: 1 }, { status: 400 });
      if (file.size > UPLOAD_LIMIT)
        throw new Refusal("case/file-too-large", { mb: Math.round(UPLOAD_LIMIT / 1024 / 1024) }, { status: 413 });
      const verification = await verifyFile(new Uint8Array(await file.arrayBuffer()));
      const result = (
        <VerdictView verification={verification} by="file" locale={locale} today={today()} at={isoOf(now())} />
      );
      return { result, refusal: null };
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      return { result: null, refusal: refusalText(error, locale) };
    }
  },
);

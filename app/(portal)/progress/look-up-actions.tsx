"use server";
import { headers } from "next/headers";
import type { ReactNode } from "react";
import { z } from "zod";
import type { LookUp } from "@/components/cases/progress/look-up";
import { ProgressResult } from "@/components/cases/progress/progress-result";
import { findProgress, type Progress, progressById, progressByPhone } from "@/lib/cases";
import { requestCode, requestCodeById, requestCodeByIdInput, requestCodeInput } from "@/lib/identity";
import { fromPage } from "@/lib/platform/actions";
import { refusalText } from "@/lib/platform/api";
import { currentCalendar } from "@/lib/platform/calendar";
import { now } from "@/lib/platform/clock";
import { Refusal } from "@/lib/platform/errors";
import { createText } from "@/lib/platform/i18n";
import { currentLocale } from "@/lib/platform/i18n/loaders";
import { limitRate } from "@/lib/platform/rate";

/** Every try is counted for the caller; the same buckets as the open API. */
async function limited(): Promise<void> {
  const from = (await headers()).get("x-forwarded-for")?.split(",")[0]?.trim() ?? "direct";
  await limitRate(`progress:${from}`, { hits: 60, minutes: 10 });
}

/** Runs one look-up; a refusal becomes words in their place. Input that fits no form is the same refusal as a wrong one. */
async function lookUp(wrong: Refusal, work: () => Promise<Omit<LookUp, "refusal">>): Promise<LookUp> {
  try {
    await limited();
    return { ...(await work()), refusal: null };
  } catch (error) {
    const refusal = error instanceof z.ZodError ? wrong : error;
    if (!(refusal instanceof Refusal)) throw error;
    return { result: null, refusal: refusalText(refusal, await currentLocale()) };
  }
}

async function shown(found: readonly Progress[]): Promise<ReactNode> {
  const [locale, calendar] = await Promise.all([currentLocale(), currentCalendar()]);
  if (found.length === 0) return <p>{createText(locale, "progress")("none")}</p>;
  return found.map((one) => (
    <ProgressResult key={one.caseNo} progress={one} calendar={calendar} at={now()} locale={locale} />
  ));
}

const numberInput = z.object({ caseNo: z.string().trim().min(8).max(40), idLast4: z.string().trim().length(4) });
const code = z.string().trim().length(6);
const phoneInput = z.object({ phone: requestCodeInput.shape.phone, code });
const idInput = requestCodeByIdInput.extend({ code });

/** By case number and the last four of the ID. */
export const byNumberAction = fromPage(["unread", "form"], async (_before: LookUp, form: FormData): Promise<LookUp> => {
  return lookUp(new Refusal("case/not-found", {}, { status: 404 }), async () => {
    const input = numberInput.parse(Object.fromEntries(form));
    await limitRate(`progress-case:${input.caseNo.replace(/\s/g, "")}`, { hits: 10, minutes: 10 });
    return { result: await shown([await findProgress(input)]) };
  });
});

/** Sends the code to the phone, whether we know it or not: nobody learns whose number we have. */
export const sendCodeAction = fromPage(["unread", "form"], async (_before: LookUp, form: FormData): Promise<LookUp> => {
  return lookUp(new Refusal("platform/bad-input", { n: 1 }, { status: 400 }), async () => {
    const { phone } = requestCodeInput.pick({ phone: true }).parse(Object.fromEntries(form));
    await requestCode(phone, "progress");
    return { result: null, sent: true };
  });
});

/** By phone, with the code that was sent there. */
export const byPhoneAction = fromPage(["unread", "form"], async (_before: LookUp, form: FormData): Promise<LookUp> => {
  return lookUp(new Refusal("identity/code-wrong", {}, { status: 422 }), async () => ({
    result: await shown(await progressByPhone(phoneInput.parse(Object.fromEntries(form)))),
  }));
});

/** Sends the code to the phone on record under the ID number; the answer is the same when there is nobody. */
export const sendCodeByIdAction = fromPage(
  ["unread", "form"],
  async (_before: LookUp, form: FormData): Promise<LookUp> => {
    return lookUp(new Refusal("platform/bad-input", { n: 1 }, { status: 400 }), async () => {
      await requestCodeById({ idNo: String(form.get("idNo") ?? "") });
      return { result: null, sent: true };
    });
  },
);

/** By ID number, with the code that was sent to the phone on record. */
export const byIdAction = fromPage(["unread", "form"], async (_before: LookUp, form: FormData): Promise<LookUp> => {
  return lookUp(new Refusal("identity/code-wrong", {}, { status: 422 }), async () => {
    const input = idInput.parse(Object.fromEntries(form));
    await limitRate(`progress-id:${input.idNo}`, { hits: 10, minutes: 10 });
    return { result: await shown(await progressById(input)) };
  });
});

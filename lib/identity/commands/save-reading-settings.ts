import type { z } from "zod";
import type { Actor } from "@/lib/platform/auth";
import { inTransaction } from "@/lib/platform/db";
import { Refusal } from "@/lib/platform/errors";
import { readingSettingsInput } from "../contract";

/** Keeps how a person reads (language, large type) with the account, so that it follows them to other devices. */
export async function saveReadingSettings(actor: Actor, input: z.input<typeof readingSettingsInput>): Promise<void> {
  const { locale, largeType } = readingSettingsInput.parse(input);
  const { accountId } = actor;
  if (!accountId) throw new Refusal("identity/signed-out", {}, { status: 401 });
  await inTransaction("identity/save-reading-settings", (tx) =>
    tx.db.account.update({
      where: { id: accountId },
      data: { ...(locale ? { locale } : {}), ...(largeType === undefined ? {} : { largeType }) },
      select: { id: true },
    }),
  );
}

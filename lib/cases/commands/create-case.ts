import type { z } from "zod";
import type { Actor } from "@/lib/platform/auth";
import { inTransaction } from "@/lib/platform/db";
import type { createCaseInput } from "../contract";
import { beginCase, checkWish } from "../store/begin-case";

/**
 * Begins a draft (草稿) and answers its number (`D` + 12 characters). For yourself, for an organisation you may act for,
 * or by a clerk for a person whose presence is proved in this sitting.
 * Refuses: case/service-not-found (404), case/not-offered, case/presence-missing, case/not-allowed.
 */
export async function createCase(
  actor: Actor,
  input: z.input<typeof createCaseInput>,
): Promise<{ caseId: string; draftNo: string }> {
  const wish = await checkWish(actor, input);
  return inTransaction("cases/create-case", (tx) => beginCase(tx, actor, wish));
}

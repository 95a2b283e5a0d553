import { mintSystemActor } from "@/lib/platform/auth";
import type { Tx } from "@/lib/platform/db";
import { appendAllToLedger } from "@/lib/platform/ledger";

/** Somebody followed the cases of these subjects without an account: they can read when and by which way (个人信息保护法 art. 44). */
export async function recordLookUp(tx: Tx, subjectIds: readonly string[], way: "phone" | "id"): Promise<void> {
  const actor = mintSystemActor("progress");
  await appendAllToLedger(
    tx,
    subjectIds.map((id) => ({
      actor,
      subject: { type: "subject", id },
      event: "subject.cases-followed",
      facts: { way },
    })),
  );
}

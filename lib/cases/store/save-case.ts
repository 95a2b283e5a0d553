import type { Prisma, Tx } from "@/lib/platform/db";
import { Refusal } from "@/lib/platform/errors";
import type { LoadedCase } from "./load-case";

/** Saves a change of a case, conditional on the version that was read; a second winner is refused (`case/stale`). */
export async function saveCase(tx: Tx, before: LoadedCase, change: Prisma.CaseUncheckedUpdateManyInput): Promise<void> {
  const { count } = await tx.db.case.updateMany({
    where: { id: before.id, version: before.version, state: before.state },
    data: { ...change, version: before.version + 1 },
  });
  if (count !== 1) throw new Refusal("case/stale", {}, { status: 409 });
}

import { changeRows, Prisma, type RowOf, type Tx } from "@/lib/platform/db";
import { Refusal } from "@/lib/platform/errors";
import type { LoadedCase } from "./load-case";

/** Saves a change of a case, conditional on the version that was read; a second winner is refused (`case/stale`). */
export async function saveCase(tx: Tx, before: LoadedCase, change: Partial<RowOf<"Case">>): Promise<void> {
  const { id, version, state } = before;
  const unchanged = Prisma.sql`id = ${id}::uuid and version = ${version} and state = ${state}`;
  const count = await changeRows(tx, "Case", unchanged, { ...change, version: version + 1 });
  if (count !== 1) throw new Refusal("case/stale", {}, { status: 409 });
}

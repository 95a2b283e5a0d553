import { db } from "@/lib/platform/db";

/** Those of these causes that have no alert yet. */
export async function unalerted(causes: readonly string[]): Promise<Set<string>> {
  const known = await db().alert.findMany({ where: { cause: { in: [...causes] } }, select: { cause: true } });
  const fresh = new Set(causes);
  for (const { cause } of known) fresh.delete(cause);
  return fresh;
}

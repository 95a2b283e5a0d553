import { db } from "@/lib/platform/db";
import { listServiceSummaries, type ServiceSummary } from "./service-summaries";

/** The live services that people apply for most, the most used first. */
export async function listMostUsed(limit = 8): Promise<ServiceSummary[]> {
  const rows = await db().serviceItem.findMany({
    where: { state: "live" },
    orderBy: [{ uses: "desc" }, { code: "asc" }],
    take: limit,
    select: { code: true },
  });
  return listServiceSummaries(rows.map((row) => row.code));
}

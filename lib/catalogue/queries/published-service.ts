import { db } from "@/lib/platform/db";
import type { Fee, Papers, ServiceItem } from "../contract";

/** A published version, whole and unchangeable: what a case pins. */
export type PublishedService = {
  id: string;
  code: string;
  version: number;
  item: ServiceItem;
  /** A form as lib/forms reads it, a process as lib/workflow runs it: their shapes are those rooms' own. */
  form: unknown;
  fees: Fee[];
  papers: Papers;
  process: unknown;
  departmentCode: string;
  departmentPath: string;
  areaCode: string;
  areaPath: string;
};

/** Versions never change, so every process keeps the ones it has used. */
const kept = new Map<string, PublishedService>();
const keptAtMost = 2_000;

/** The pinned version of a case. Throws when the id is not there: a case never outlives its version. */
export async function getPublishedService(versionId: string): Promise<PublishedService> {
  const found = kept.get(versionId);
  if (found) return found;
  const row = await db().serviceVersion.findUniqueOrThrow({ where: { id: versionId }, include: { service: true } });
  const { path } = await db().department.findUniqueOrThrow({
    where: { code: row.service.departmentCode },
    select: { path: true },
  });
  const pinned: PublishedService = {
    id: row.id,
    code: row.code,
    version: row.version,
    item: row.item as unknown as ServiceItem,
    form: row.form,
    fees: row.fees as unknown as Fee[],
    papers: row.papers as unknown as Papers,
    process: row.process,
    departmentCode: row.service.departmentCode,
    departmentPath: path,
    areaCode: row.service.areaCode,
    areaPath: row.service.areaPath,
  };
  if (kept.size >= keptAtMost) kept.delete(kept.keys().next().value ?? "");
  kept.set(versionId, pinned);
  return pinned;
}

/** The version that is live now, by the service's code; null when there is none or it is suspended. */
export async function findLiveVersion(code: string): Promise<PublishedService | null> {
  const item = await db().serviceItem.findUnique({ where: { code } });
  if (item?.state !== "live") return null;
  const version = await db().serviceVersion.findUnique({
    where: { code_version: { code, version: item.currentVersion } },
    select: { id: true },
  });
  return version ? getPublishedService(version.id) : null;
}

import type { FormSchema } from "@/lib/forms/contract";
import { db } from "@/lib/platform/db";
import type { ProcessDefinition } from "@/lib/workflow/contract";
import type { Fee, Papers, ServiceItem } from "../contract";

/** A published version, whole and unchangeable: what a case pins. */
export type PinnedService = {
  id: string;
  code: string;
  version: number;
  item: ServiceItem;
  form: FormSchema;
  fees: Fee[];
  papers: Papers;
  process: ProcessDefinition;
  departmentCode: string;
  departmentPath: string;
  areaCode: string;
  areaPath: string;
};

/** Versions never change, so every process keeps the ones it has used. */
const kept = new Map<string, PinnedService>();
const keptAtMost = 2_000;

/** The pinned version of a case. Throws when the id is not there: a case never outlives its version. */
export async function getPinnedService(versionId: string): Promise<PinnedService> {
  const found = kept.get(versionId);
  if (found) return found;
  const row = await db().serviceVersion.findUniqueOrThrow({ where: { id: versionId }, include: { service: true } });
  const { path } = await db().department.findUniqueOrThrow({
    where: { code: row.service.departmentCode },
    select: { path: true },
  });
  const pinned: PinnedService = {
    id: row.id,
    code: row.code,
    version: row.version,
    item: row.item as unknown as ServiceItem,
    form: row.form as unknown as FormSchema,
    fees: row.fees as unknown as Fee[],
    papers: row.papers as unknown as Papers,
    process: row.process as unknown as ProcessDefinition,
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
export async function findLiveService(code: string): Promise<PinnedService | null> {
  const item = await db().serviceItem.findUnique({ where: { code } });
  if (!item || item.state !== "live") return null;
  const version = await db().serviceVersion.findUnique({
    where: { code_version: { code, version: item.currentVersion } },
    select: { id: true },
  });
  return version ? getPinnedService(version.id) : null;
}

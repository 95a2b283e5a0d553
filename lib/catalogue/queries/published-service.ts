import { db, Prisma, reads, rowsOf } from "@/lib/platform/db";
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
  const [found] = await publishedServices([versionId]);
  if (!found) throw new Error(`no published version ${versionId}`);
  return found;
}

/** Versions in the order of their ids: those this process has not used yet in two statements, however many they are. */
async function publishedServices(versionIds: readonly string[]): Promise<PublishedService[]> {
  const fresh = await load(versionIds.filter((id) => !kept.has(id)));
  const found = versionIds.flatMap((id) => kept.get(id) ?? fresh.get(id) ?? []);
  for (const [id, service] of fresh) {
    if (kept.size >= keptAtMost) kept.delete(kept.keys().next().value ?? "");
    kept.set(id, service);
  }
  return found;
}

async function load(versionIds: readonly string[]): Promise<Map<string, PublishedService>> {
  if (versionIds.length === 0) return new Map();
  const rows = await db().serviceVersion.findMany({
    where: { id: { in: [...versionIds] } },
    include: { service: true },
  });
  const departments = await db().department.findMany({
    where: { code: { in: rows.map(({ service }) => service.departmentCode) } },
    select: { code: true, path: true },
  });
  const pathOf = new Map(departments.map(({ code, path }) => [code, path]));
  return new Map(
    rows.flatMap(({ id, code, version, item, form, fees, papers, process, service }) => {
      const { departmentCode, areaCode, areaPath } = service;
      const departmentPath = pathOf.get(departmentCode);
      if (departmentPath === undefined) return [];
      const published: PublishedService = {
        id,
        code,
        version,
        item: item as unknown as ServiceItem,
        form,
        fees: fees as unknown as Fee[],
        papers: papers as unknown as Papers,
        process,
        departmentCode,
        departmentPath,
        areaCode,
        areaPath,
      };
      return [[id, published]];
    }),
  );
}

/** The version that is live now, by the service's code; null when there is none or it is suspended. */
export async function findLiveVersion(code: string): Promise<PublishedService | null> {
  const [found] = await findLiveVersions([code]);
  return found ?? null;
}

/** The live versions of services, in the order of the codes; a service that has none is left out. */
export async function findLiveVersions(codes: readonly string[]): Promise<PublishedService[]> {
  const live = await rowsOf<{ id: string }>(
    reads(),
    Prisma.sql`
    select version.id from service_item as item
    join service_version as version on version.code = item.code and version.version = item.current_version
    where item.code = any(${codes}::text[]) and item.state = 'live' order by array_position(${codes}::text[], item.code)`,
  );
  return publishedServices(live.map(({ id }) => id));
}

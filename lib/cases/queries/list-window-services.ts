import type { Actor } from "@/lib/platform/auth";
import { db } from "@/lib/platform/db";
import type { Bilingual } from "@/lib/platform/i18n";
import { isOffered } from "../model/windows";
import { offeredWindows } from "../store/offered-windows";
import { findLiveServices } from "./pinned-service";

export type WindowService = { code: string; name: Bilingual; body: Bilingual; objects: readonly string[] };

/** Services that a search found, in its order, cut down to those this clerk's window takes (own body and 通办). */
export async function listWindowServices(actor: Actor, codes: readonly string[]): Promise<WindowService[]> {
  const posts = actor.postsOf("clerk");
  const services = await findLiveServices(codes.slice(0, 60));
  const offered: WindowService[] = [];
  const bodies = await db().department.findMany({
    where: { code: { in: services.map(({ departmentCode }) => departmentCode) } },
    select: { code: true, nameZh: true, nameEn: true },
  });
  for (const service of services) {
    if (!service.item.terminals.includes("window")) continue;
    const windows = await offeredWindows(service);
    if (!posts.some((post) => isOffered(windows, post.areaPath))) continue;
    const body = bodies.find(({ code }) => code === service.departmentCode);
    offered.push({
      code: service.code,
      name: service.item.name,
      body: { zh: body?.nameZh ?? "", en: body?.nameEn ?? "" },
      objects: service.item.objects,
    });
  }
  return offered;
}

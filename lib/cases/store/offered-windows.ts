import { areaPathsOf } from "@/lib/identity";
import { windowPathsOf } from "../model/windows";
import type { PinnedService } from "../queries/pinned-service";

/** The area paths whose windows take this service (通办). */
export async function offeredWindows(service: PinnedService): Promise<string[]> {
  const paths = await areaPathsOf(service.item.anywhere.areas);
  return windowPathsOf(service.item, service.areaPath, (area) => paths.get(area));
}

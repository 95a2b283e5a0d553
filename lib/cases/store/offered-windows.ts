import { areaPathOf } from "@/lib/identity";
import { windowPathsOf } from "../model/windows";
import type { PinnedService } from "../queries/pinned-service";

/** The area paths whose windows take this service (通办). */
export async function offeredWindows(service: PinnedService): Promise<string[]> {
  const paths = new Map<string, string>();
  for (const area of service.item.anywhere.areas) {
    const path = await areaPathOf(area);
    if (path) paths.set(area, path);
  }
  return windowPathsOf(service.item, service.areaPath, (area) => paths.get(area));
}

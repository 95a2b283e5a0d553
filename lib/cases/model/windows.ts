import type { ServiceItem } from "@/lib/catalogue/contract";

/**
 * The area paths whose windows take an item (通办). The item's own area exactly ("=990100/"), or with a 通办 scope the
 * whole subtree of each area offered ("990100/").
 */
export function windowPathsOf(
  item: ServiceItem,
  areaPath: string,
  pathOf: (area: string) => string | undefined,
): string[] {
  const root = `${areaPath.split("/")[0]}/`;
  const offered = item.anywhere.scope === "none" ? [] : item.anywhere.areas.flatMap((area) => pathOf(area) ?? []);
  const whole = item.anywhere.scope !== "none" && offered.length === 0 ? [root] : offered;
  return [`=${areaPath}`, ...whole];
}

/** Whether a window in this area takes an item offered to these paths. */
export function isOffered(windowPaths: readonly string[], areaPath: string): boolean {
  return windowPaths.some((path) => (path.startsWith("=") ? path.slice(1) === areaPath : areaPath.startsWith(path)));
}

import type { Actor } from "@/lib/platform/auth";
import type { PinnedService } from "../queries/pinned-service";

type Service = Pick<PinnedService, "item" | "process" | "departmentCode" | "departmentPath" | "areaPath">;

/** 即办件: the item promises an answer on the spot (行政许可法 34). */
export const isOnTheSpot = ({ item }: Pick<Service, "item">): boolean => item.handling === "on-the-spot";

/**
 * Whether a clerk may also decide such a case: its process is nothing but the decision, by one person of the body itself,
 * and the clerk holds that post there (the body has authorised the clerk for its on-the-spot items).
 */
export function decidesAtOnce(actor: Pick<Actor, "posts">, service: Service): boolean {
  const tasks = service.process.nodes.flatMap((node) => (node.kind === "task" ? [node] : []));
  const [only] = tasks;
  if (!isOnTheSpot(service) || tasks.length !== 1 || !only?.decision || only.sign !== "one") return false;
  if (only.department !== undefined && only.department !== service.departmentCode) return false;
  return actor.posts.some(
    (post) =>
      post.role === only.post &&
      service.departmentPath.startsWith(post.departmentPath) &&
      service.areaPath.startsWith(post.areaPath),
  );
}

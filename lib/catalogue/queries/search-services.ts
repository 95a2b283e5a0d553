import { listServices, type ServiceFilter, type ServiceRow, serviceRows } from "./list-services";
import { search } from "./search";

/**
 * Services for programs: by what somebody typed, best first, or without words by code and cursor. A search answers one
 * page of the best; there is no next, because nobody reads a ranking to its end.
 */
export async function searchServices(
  filter: ServiceFilter & { q?: string } = {},
): Promise<{ items: ServiceRow[]; next: string | null }> {
  const { q, size, cursor: _, ...rest } = filter;
  if (!q?.trim()) return listServices(filter);
  const { hits } = await search(q, { ...rest, group: "apply" }, Math.min(size ?? 20, 50));
  return { items: await serviceRows(hits.map(({ code }) => code)), next: null };
}

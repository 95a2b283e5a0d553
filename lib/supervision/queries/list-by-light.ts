import { type AreaFilter, type CaseRow, listAreaCases, type Page } from "@/lib/cases";
import type { Actor } from "@/lib/platform/auth";
import { watchedAreas } from "../policy";

/** The open cases of the watched areas: by light, body, area, stage; soonest due first. Refuses supervision/not-officer. */
export async function listByLight(
  actor: Actor,
  filter: AreaFilter & { cursor?: string; size?: number } = {},
): Promise<Page<CaseRow>> {
  return listAreaCases(watchedAreas(actor), filter);
}

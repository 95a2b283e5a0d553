import { type CaseRow, listAreaCases, type OpenPage, type Page } from "@/lib/cases";
import type { Actor } from "@/lib/platform/auth";
import { watchedAreas } from "../policy";

/** The open cases of the watched areas: by light, body, area, stage; soonest due first. Refuses supervision/not-officer. */
export async function listByLight(actor: Actor, filter: OpenPage = {}): Promise<Page<CaseRow>> {
  return listAreaCases(watchedAreas(actor), filter);
}

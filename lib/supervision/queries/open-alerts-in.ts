import type { Actor } from "@/lib/platform/auth";
import type { AlertPage, BoardPlace } from "../contract";
import { alertsWithin, listAlertRows } from "./alert-rows";
import { watchedRoots } from "./watched-roots";

/** What an officer has to know of in a place of the board and nobody has seen to. Refuses supervision/not-officer. */
export async function openAlertsIn(actor: Actor, { area, department }: BoardPlace, size: number): Promise<AlertPage> {
  const within = alertsWithin(await watchedRoots(actor, area), department);
  return listAlertRows({ ...within, closedAt: null }, { size });
}

import type { Actor } from "@/lib/platform/auth";
import { db } from "@/lib/platform/db";
import { watchedAreas } from "../policy";

/**
 * The area subtrees a board is over: those an officer watches, or one area within them. None where the area is not
 * there or not watched. Refuses supervision/not-officer.
 */
export async function watchedRoots(actor: Actor, area?: string): Promise<string[]> {
  const watched = watchedAreas(actor);
  if (!area) return watched;
  const found = await db().area.findUnique({ where: { code: area }, select: { path: true } });
  return found && watched.some((path) => found.path.startsWith(path)) ? [found.path] : [];
}

import { cookies } from "next/headers";
import { redirect } from "next/navigation";
import { cache } from "react";
import type { Actor } from "@/lib/platform/auth";
import { sessionOfCookie } from "@/lib/platform/auth/session-cookie";
import { localHref } from "@/lib/platform/i18n";
import { currentLocale } from "@/lib/platform/i18n/loaders";
import { keptFor } from "@/lib/platform/kept";
import { sessionCookie } from "./contract";
import { getAccount } from "./queries/account";
import { findActorBySession } from "./queries/actor";
import { listAreas } from "./queries/list-areas";
import { listDepartments } from "./queries/list-departments";

/** Who asks for this page; null for a visitor. The session's row is checked once per request. */
export const currentActor = cache(async (): Promise<Actor | null> => {
  const jar = await cookies();
  const cookie = jar.get(sessionCookie.plain)?.value ?? jar.get(sessionCookie.secure)?.value;
  const sessionId = cookie ? await sessionOfCookie(cookie) : null;
  return sessionId === null ? null : findActorBySession(sessionId, await currentLocale());
});

/** The signed-in person, or the sign-in page with the way back. */
export async function requireActor(path: string): Promise<Actor> {
  const actor = await currentActor();
  if (actor) return actor;
  const locale = await currentLocale();
  redirect(localHref(locale, `/sign-in?to=${encodeURIComponent(path)}`));
}

/** The signed-in person as the frame shows them, read once for a page. */
export const getAccountOnce = cache(getAccount);

/** The bodies of the city for screens, at most a minute old. */
export const departmentsOfLate = keptFor(60, () => "", listDepartments);

/** Counties, towns and villages for screens, at most a minute old. */
export const areasOfLate = keptFor(60, () => "", listAreas);

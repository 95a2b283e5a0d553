import { cookies } from "next/headers";
import { redirect } from "next/navigation";
import { decode } from "next-auth/jwt";
import { cache } from "react";
import type { Actor } from "@/lib/platform/auth";
import { env } from "@/lib/platform/env";
import { localHref } from "@/lib/platform/i18n";
import { currentLocale } from "@/lib/platform/i18n/loaders";
import { sessionCookie } from "./contract";
import { findActorBySession } from "./queries/actor";

/** Who asks for this page; null for a visitor. The session's row is checked once per request. */
export const currentActor = cache(async (): Promise<Actor | null> => {
  const jar = await cookies();
  const cookie = jar.get(sessionCookie.plain)?.value ?? jar.get(sessionCookie.secure)?.value;
  if (!cookie) return null;
  const token = await decode({ token: cookie, secret: env().NEXTAUTH_SECRET }).catch(() => null);
  const sessionId = token?.sessionId;
  return typeof sessionId === "string" ? findActorBySession(sessionId, await currentLocale()) : null;
});

/** The signed-in person, or the sign-in page with the way back. */
export async function requireActor(path: string): Promise<Actor> {
  const actor = await currentActor();
  if (actor) return actor;
  const locale = await currentLocale();
  redirect(localHref(locale, `/sign-in?to=${encodeURIComponent(path)}`));
}

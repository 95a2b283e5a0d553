import { notFound } from "next/navigation";
import { requireActor } from "@/lib/identity/loaders";
import type { Actor } from "@/lib/platform/auth";
import { Refusal } from "@/lib/platform/errors";

/** The clerk at this window, or the sign-in page. Somebody who is no clerk does not find the window. */
export async function requireClerk(path: string): Promise<Actor> {
  const actor = await requireActor(path);
  if (!actor.has("clerk")) notFound();
  return actor;
}

/** What is not in scope is a page that is not there. */
export async function orNotFound<T>(reading: Promise<T>): Promise<T> {
  try {
    return await reading;
  } catch (error) {
    if (error instanceof Refusal && error.status === 404) notFound();
    throw error;
  }
}

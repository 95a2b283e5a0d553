import { notFound } from "next/navigation";
import { requireActor } from "@/lib/identity/loaders";
import type { Actor } from "@/lib/platform/auth";

/** A supervision officer. Anybody else finds no such page; a visitor is asked to sign in. */
export async function requireOfficer(path: string): Promise<Actor> {
  const actor = await requireActor(path);
  if (!actor.has("supervisor")) notFound();
  return actor;
}

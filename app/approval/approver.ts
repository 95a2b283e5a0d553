import { notFound } from "next/navigation";
import { requireActor } from "@/lib/identity/loaders";
import type { Actor } from "@/lib/platform/auth";

/** A person of a department who reviews or decides. Anybody else finds no such page; a visitor is asked to sign in. */
export async function requireApprover(path: string): Promise<Actor> {
  const actor = await requireActor(path);
  if (!actor.has("reviewer", "inspector", "expert", "chief")) notFound();
  return actor;
}

import { notFound } from "next/navigation";
import { requireActor } from "@/lib/identity/loaders";
import type { Actor, Role } from "@/lib/platform/auth";

/** Somebody who holds one of these posts. Anybody else finds no such page; a visitor is asked to sign in. */
async function requirePost(path: string, ...posts: Role[]): Promise<Actor> {
  const actor = await requireActor(path);
  if (!actor.has(...posts)) notFound();
  return actor;
}

/** A city administrator: runs the product, and sees no case. */
export const requireAdministrator = (path: string): Promise<Actor> => requirePost(path, "cityadmin");
/** An auditor: reads the ledger, and writes nothing. */
export const requireAuditor = (path: string): Promise<Actor> => requirePost(path, "auditor");
/** Either of them. */
export const requireKeeper = (path: string): Promise<Actor> => requirePost(path, "cityadmin", "auditor");

import type { Actor } from "@/lib/platform/auth";
import { db } from "@/lib/platform/db";
import { Refusal } from "@/lib/platform/errors";
import { readKeptFile } from "@/lib/platform/storage";
import { holdersOf } from "./list-library";

export type OpenedMaterial = { bytes: Uint8Array; name: string; mediaType: string };

/** A document of one's own library. Refuses material/not-found, storage/unavailable, storage/damaged. */
export async function openLibraryItem(actor: Actor, id: string): Promise<OpenedMaterial> {
  const row = await db().libraryMaterial.findFirst({ where: { id, subjectId: { in: holdersOf(actor) } } });
  if (!row) throw new Refusal("material/not-found", {}, { status: 404 });
  const bytes = await readKeptFile(row.digest);
  return { bytes, name: row.name, mediaType: row.mediaType };
}

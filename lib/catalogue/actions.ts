"use server";
import { requireActor } from "@/lib/identity/loaders";
import { setFavourite as keep } from "./commands/set-favourite";

/** The star of a guide. Answers the codes kept now. */
export async function setFavourite(input: { code: string; on: boolean }): Promise<string[]> {
  return keep(await requireActor("/"), input);
}

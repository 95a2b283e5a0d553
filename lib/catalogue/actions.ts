"use server";
import { requireActor } from "@/lib/identity/loaders";
import { fromPage } from "@/lib/platform/actions";
import { setFavourite as keep } from "./commands/set-favourite";

/** The star of a guide. Answers the codes kept now. */
export const setFavourite = fromPage(["record"], async (input: { code: string; on: boolean }): Promise<string[]> => {
  return keep(await requireActor("/"), input);
});

"use server";
import { revalidatePath } from "next/cache";
import { currentActor } from "@/lib/identity/loaders";
import { markRead } from "@/lib/notify";
import { fromPage } from "@/lib/platform/actions";
import { Refusal } from "@/lib/platform/errors";

/** Marks messages as read; all of the actor's unless one is named. */
export const markReadAction = fromPage(["form"], async (form: FormData): Promise<void> => {
  const actor = await currentActor();
  if (!actor) throw new Refusal("identity/signed-out", {}, { status: 401 });
  const id = form.get("id");
  await markRead(actor, typeof id === "string" ? [id] : undefined);
  revalidatePath("/my/messages");
});

"use server";
import { z } from "zod";
import { type Acted, act, fromPage } from "@/lib/platform/actions";
import type { Actor } from "@/lib/platform/auth";
import { Refusal } from "@/lib/platform/errors";
import type { Locale } from "@/lib/platform/i18n";
import { currentLocale } from "@/lib/platform/i18n/loaders";
import { dropFilter } from "./commands/drop-filter";
import { endOtherSessions } from "./commands/end-other-sessions";
import { register } from "./commands/register";
import { requestCode } from "./commands/request-code";
import { saveFilter } from "./commands/save-filter";
import { saveReadingSettings } from "./commands/save-reading-settings";
import { signOut } from "./commands/sign-out";
import { registerInput, requestCodeInput, type SavedFilter } from "./contract";
import { currentActor } from "./loaders";
import { listSavedFilters } from "./queries/saved-filters";

async function signedIn(): Promise<Actor> {
  const actor = await currentActor();
  if (!actor) throw new Refusal("identity/signed-out", {}, { status: 401 });
  return actor;
}

/** Sends the SMS code of a registration. Answers nothing that tells whether the number is known. */
export const sendRegisterCode = fromPage(["text"], async (phone: string): Promise<Acted<null>> => {
  return act(await currentLocale(), async () => {
    await requestCode(requestCodeInput.parse({ phone, purpose: "register" }).phone, "register");
    return null;
  });
});

export const registerAccount = fromPage(["record"], async (values: Record<string, string>): Promise<Acted<null>> => {
  return act(await currentLocale(), async () => {
    await register(registerInput.parse(values));
    return null;
  });
});

/** Ends one of one's own sessions. */
export const endSession = fromPage(["text"], async (id: string): Promise<Acted<null>> => {
  return act(await currentLocale(), async () => {
    await signOut(await signedIn(), z.uuid().parse(id));
    return null;
  });
});

/** Ends all of one's sessions but this one; answers how many. */
export const endOthers = fromPage([], async (): Promise<Acted<number>> => {
  return act(await currentLocale(), async () => endOtherSessions(await signedIn()));
});

/** Keeps language and type size with the account. */
export const keepReadingSettings = fromPage(
  ["record"],
  async (settings: { locale?: Locale; largeType?: boolean }): Promise<Acted<null>> => {
    return act(await currentLocale(), async () => {
      await saveReadingSettings(await signedIn(), settings);
      return null;
    });
  },
);

/** Keeps a filter of a list under a name; answers those kept now. */
export const keepFilter = fromPage(
  ["text", "text", "text"],
  async (list: string, name: string, query: string): Promise<Acted<SavedFilter[]>> => {
    return act(await currentLocale(), async () => {
      const actor = await signedIn();
      await saveFilter(actor, { list, name, query });
      return listSavedFilters(actor, list);
    });
  },
);

/** Forgets a kept filter; answers those kept now. */
export const forgetFilter = fromPage(
  ["text", "text"],
  async (list: string, name: string): Promise<Acted<SavedFilter[]>> => {
    return act(await currentLocale(), async () => {
      const actor = await signedIn();
      await dropFilter(actor, { list, name });
      return listSavedFilters(actor, list);
    });
  },
);

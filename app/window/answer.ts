import { z } from "zod";
import type { Answer } from "@/components/window/answer-type";
import { currentActor } from "@/lib/identity/loaders";
import { refusalOf, toProblem } from "@/lib/platform/api";
import type { Actor } from "@/lib/platform/auth";
import { Refusal } from "@/lib/platform/errors";
import type { Locale } from "@/lib/platform/i18n";
import { currentLocale } from "@/lib/platform/i18n/loaders";
import { errorFacts, log } from "@/lib/platform/log";

/**
 * The door of every act of the window: says who acts, and turns a refusal into words for the place where it happened.
 * A defect is written down and told as one, with nothing of its inside.
 */
export async function answer<T>(
  work: (actor: Actor) => Promise<T>,
  locale?: Locale | (() => Locale),
): Promise<Answer<T>> {
  try {
    const actor = await currentActor();
    if (!actor) throw new Refusal("identity/signed-out", {}, { status: 401 });
    return { ok: true, data: await work(actor) };
  } catch (thrown) {
    const error =
      thrown instanceof z.ZodError
        ? new Refusal(
            "platform/bad-input",
            { n: thrown.issues.length },
            { status: 400, detail: { fields: thrown.issues.map(({ path }) => path.join(".")) } },
          )
        : thrown;
    if (!refusalOf(error)) log("error", "act-broke", { door: "window", ...errorFacts(error) });
    return {
      ok: false,
      problem: toProblem(error, typeof locale === "function" ? locale() : (locale ?? (await currentLocale()))),
    };
  }
}

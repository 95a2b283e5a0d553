"use server";
import { type CalendarPreview, changeCalendar, previewCalendar } from "@/lib/cases";
import { resendMessage, resendParcel, retryJobs } from "@/lib/exchange";
import { requireActor } from "@/lib/identity/loaders";
import { type Acted, act, fromPage } from "@/lib/platform/actions";
import type { Actor } from "@/lib/platform/auth";

/** Identify, run one command (which decides whether), answer data. */
async function run<T>(work: (actor: Actor) => Promise<T>): Promise<Acted<T>> {
  const actor = await requireActor("/admin");
  return act(actor.locale, () => work(actor));
}

/** Starts failed jobs again. */
export const retry = fromPage(
  ["texts"],
  async (ids: string[]): Promise<Acted<{ retried: number }>> => run((actor) => retryJobs(actor, { ids })),
);

/** Sends a message again that did not arrive. */
export const sendMessageAgain = fromPage(
  ["text"],
  async (id: string): Promise<Acted<null>> =>
    run(async (actor) => {
      await resendMessage(actor, id);
      return null;
    }),
);

/** Sends a parcel anew that was lost or could not be ordered. */
export const sendParcelAgain = fromPage(
  ["text"],
  async (id: string): Promise<Acted<null>> =>
    run(async (actor) => {
      await resendParcel(actor, id);
      return null;
    }),
);

/** What a change of the calendar would do; writes nothing. */
export const previewYear = fromPage(
  ["record"],
  async (input: Parameters<typeof previewCalendar>[1]): Promise<Acted<CalendarPreview>> =>
    run((actor) => previewCalendar(actor, input)),
);

/** Enters a year of the calendar; a job computes the dates of open cases anew. */
export const saveYear = fromPage(
  ["record"],
  async (input: Parameters<typeof changeCalendar>[1]): Promise<Acted<{ year: number }>> =>
    run((actor) => changeCalendar(actor, input)),
);

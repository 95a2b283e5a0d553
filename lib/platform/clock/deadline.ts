import { z } from "zod";
import type { WorkCalendar } from "./calendar";
import { type Day, dayOf, instantFrom, isDay } from "./day";
import { dueAt } from "./due-at";
import { limitUnits, longestLimit } from "./limit";

const inRange = (day: Day) => day >= "1992-01-01" && day <= "2100-12-31";

const day = z
  .string()
  .max(10)
  .refine(isDay, "must be a day that exists, as YYYY-MM-DD")
  .refine((text) => !isDay(text) || inRange(text), "must lie between 1992-01-01 and 2100-12-31")
  .meta({ example: "2026-02-10" });

/** A day, or an instant that names its offset; day rules hold for the day it falls on in Asia/Shanghai. */
const start = z
  .string()
  .max(40)
  .refine(
    (text) => dayOfStart(text) !== undefined,
    "must be a day (YYYY-MM-DD) or an instant with its offset that exist",
  )
  .refine((text) => inRange(dayOfStart(text) ?? "2000-01-01"), "must lie between 1992-01-01 and 2100-12-31")
  .meta({ example: "2026-02-10" });

function dayOfStart(text: string): Day | undefined {
  try {
    return dayOf(instantFrom(text));
  } catch {
    return undefined;
  }
}

const limit = z.strictObject({
  n: z.int().min(0).max(longestLimit),
  unit: z.enum(limitUnits),
});

const hold = z
  .strictObject({ from: day, to: day.optional() })
  .refine(({ from, to }) => to === undefined || to >= from, {
    path: ["to"],
    message: "must not be before the day the hold begins",
  });

/** What `POST /api/v1/deadline` takes. */
export const deadlineInput = z.strictObject({
  start,
  limit,
  holds: z.array(hold).max(200).optional(),
  extension: limit.optional(),
});
export type DeadlineInput = z.infer<typeof deadlineInput>;

/** What `POST /api/v1/deadline` answers; `due` is null while a hold is open. */
export const deadlineAnswer = z.object({
  due: z.string().nullable(),
  dueAt: z.string().nullable(),
  warnAt: z.string().nullable().describe("From here on the light is yellow"),
  ifResumedToday: z.object({ due: z.string(), dueAt: z.string() }).nullable(),
  assumed: z.array(z.number()).describe("Years without a State Council notice: statutory holidays are assumed"),
});
export type DeadlineAnswer = z.infer<typeof deadlineAnswer>;

/** Answers when a limit ends, on the city's calendar. Pure; `today` is only for an open hold. */
export function answerDeadline(
  input: DeadlineInput,
  context: { calendar?: WorkCalendar; today?: Day } = {},
): DeadlineAnswer {
  const { due, dueAt: at, warnAt, ifResumedToday, assumed } = dueAt({ ...input, ...context });
  return { due, dueAt: at, warnAt, ifResumedToday, assumed };
}

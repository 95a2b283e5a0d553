/** A text with gaps: numbers are places in the list of values that each copy fills for itself. */
export type Parts = readonly (string | number)[];

/** A limit in calendar days: working days away it does not keep its length. */
export type CalendarLimit = { start: string; n: number; unit: "calendar-day" };

/** What stands in a gap. Days and instants are those of the template; a copy has its own, as many working days away. */
export type Value =
  | { is: "case" | "draft-no" | "case-no" | "shown-no" | "subject" | "account" | "masked" | "previous" }
  | { is: "id"; nth: number }
  | { is: "day" | "year"; day: string }
  /** `happened`: an act, which copies do some minutes later; else a limit, which falls on the template's time of day. */
  | { is: "instant"; at: number; happened: boolean }
  /** Counted in calendar days: the end of a limit, or the instant it warns at, anew from its moved first day. */
  | { is: "limit"; limit: CalendarLimit; tells: "day" | "due" | "warn" }
  | { is: "paper-no"; letters: string; day: string }
  /** The n-th number a case takes of this serial (`{year}` stands for the year of the day). */
  | { is: "serial"; serial: number; nth: number }
  | { is: "licence-no"; word: string; serial: number; day: string }
  | { is: "licence-id"; parts: { type: string; issuer: string; version: number }; serial: number; day: string };

/** A serial that cases of a template take numbers from: its name with `{year}` or `{day}`, of which day, how many each. */
export type SerialUse = { name: string; day: string; each: number };

export type TemplateTable = { name: string; columns: readonly string[]; rows: readonly Parts[] };
export type TemplateEvent = { at: number; event: string; actor: Parts; body: Parts };
export type TemplateChain = { type: string; id: number; lastDay: string; events: readonly TemplateEvent[] };

/** A case brought on by commands, cut where a copy has something of its own. Plain data: it goes to other processes. */
export type Template = {
  name: string;
  open: boolean;
  /** The day it began and the last day of which anything of it speaks as done. */
  firstDay: string;
  lastDay: string;
  area4: string;
  values: readonly Value[];
  ids: number;
  serials: readonly SerialUse[];
  tables: readonly TemplateTable[];
  chains: readonly TemplateChain[];
  /** Days on which something happened: a day years later (the end of a licence) keeps its distance to one of them. */
  pastDays: readonly string[];
};

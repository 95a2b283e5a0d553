/** What an audit of a service item can find; the words are in messages/<locale>/catalogue.json under `check`. */
export const itemRules = [
  "handling",
  "result-type",
  "result-sample",
  "visit-reason",
  "no-visit-way",
  "net-grade",
  "list",
  "contact-phone",
  "place",
  "themes",
  "faq",
  "steps",
  "step-days",
  "fees",
  "over-law",
  "codes",
  "channels",
  "material-key",
  "material-give",
  "material-defer",
  "scenario",
  "promise-paper",
  "paper-reference",
] as const;
export type ItemRule = (typeof itemRules)[number];

/** One violation: which rule, and where in the pack (`materials.layout`, `steps`). */
export type Violation = { rule: ItemRule; at: string };

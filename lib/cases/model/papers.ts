/** Every paper a case can produce (the forms of practice beside 行政许可法 29–44; contents in lib/platform/documents). */
export const paperKinds = [
  "submission-receipt",
  "pre-acceptance",
  "material-receipt",
  "acceptance",
  "refusal",
  "correction",
  "special-procedure",
  "halt",
  "extension",
  "return",
  "lapse",
  "termination",
  "withdrawal",
  "decision-grant",
  "decision-deny",
  "delivery-receipt",
  "handover",
  "deferral-promise",
  "informed-promise",
] as const;
export type PaperKind = (typeof paperKinds)[number];

/** Two letters in front of a paper's number, so that a person on the phone can say which paper it is. */
export const paperLetters: Record<PaperKind, string> = {
  "submission-receipt": "WS",
  "pre-acceptance": "YS",
  "material-receipt": "SJ",
  acceptance: "SL",
  refusal: "BS",
  correction: "BZ",
  "special-procedure": "TB",
  halt: "ZT",
  extension: "YQ",
  return: "TJ",
  lapse: "SX",
  termination: "ZZ",
  withdrawal: "CH",
  "decision-grant": "ZY",
  "decision-deny": "BY",
  "delivery-receipt": "SD",
  handover: "JJ",
  "deferral-promise": "RQ",
  "informed-promise": "GZ",
};

/** Papers about a walk-in receipt (纯接件): the receipt, and the slip with which its papers go to another body. */
export const walkInPaperKinds = ["walk-in-receipt", "handover"] as const;
export type WalkInPaperKind = (typeof walkInPaperKinds)[number];

export const walkInPaperLetters: Record<WalkInPaperKind, string> = { "walk-in-receipt": "DJ", handover: "JJ" };

/** The number of the walk-in a paper is about, from its facts; empty for a paper of a case. */
export const walkInOf = (facts: unknown): string => {
  const number = typeof facts === "object" && facts !== null ? Reflect.get(facts, "walkIn") : undefined;
  return typeof number === "string" ? number : "";
};

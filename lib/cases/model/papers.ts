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
};

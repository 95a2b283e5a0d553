/** The states of a case, the same for every service. The law is code; the department's way is data. */
export const caseStates = [
  "draft",
  "submitted",
  "pre-accepted",
  "received",
  "correcting",
  "accepted",
  "decided",
  "closed",
  "delivered",
] as const;
export type CaseState = (typeof caseStates)[number];

/** How a case ended; they map to the national result codes (GB/T 39046-2020, 办结结果). */
export const caseOutcomes = ["granted", "denied", "refused", "returned", "lapsed", "withdrawn", "terminated"] as const;
export type CaseOutcome = (typeof caseOutcomes)[number];

/** 办结结果 codes in use: 0 出证办结, 1 退回办结, 2 作废办结, 5 补正不来(超时)办结, 6 办结. */
export const resultCodes: Record<CaseOutcome, string> = {
  granted: "0",
  denied: "6",
  refused: "1",
  returned: "5",
  lapsed: "5",
  withdrawn: "1",
  terminated: "2",
};

export const holdKinds = ["special", "supplement", "transfer", "halt"] as const;
export type HoldKind = (typeof holdKinds)[number];

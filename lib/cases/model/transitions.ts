import { Refusal } from "@/lib/platform/errors";
import type { CaseState } from "./states";

/** Everything that can happen to a case. Some are a person's acts, some are jobs'. */
export const caseActions = [
  "save",
  "discard",
  "submit",
  "pre-review",
  "receive",
  "accept",
  "deem",
  "refuse",
  "request-correction",
  "resubmit",
  "withdraw",
  "lapse",
  "reply-expired",
  "hold",
  "resume",
  "extend",
  "supply",
  "decide",
  "deferral-expired",
  "terminate",
  "close",
  "deliver",
] as const;
export type CaseAction = (typeof caseActions)[number];

type Rule = { readonly from: readonly CaseState[]; readonly law: string };

/**
 * From which states each act is possible, and the rule behind it. Articles are of 行政许可法 (2019) unless named.
 * A state that is missing here answers 409 with this rule and what is possible instead.
 */
export const caseRules: Record<CaseAction, Rule> = {
  save: { from: ["draft", "correcting"], law: "29" },
  discard: { from: ["draft"], law: "29" },
  submit: { from: ["draft"], law: "29, 33" },
  "pre-review": { from: ["submitted"], law: "33" },
  receive: { from: ["submitted", "pre-accepted"], law: "32(4)" },
  accept: { from: ["received"], law: "32(5)" },
  deem: { from: ["received"], law: "32(4)" },
  refuse: { from: ["received"], law: "32(1)(2)" },
  "request-correction": { from: ["received"], law: "32(4)" },
  resubmit: { from: ["correcting"], law: "32(4)" },
  withdraw: { from: ["submitted", "pre-accepted", "received", "correcting", "accepted"], law: "29" },
  lapse: { from: ["pre-accepted"], law: "33" },
  "reply-expired": { from: ["correcting"], law: "32(4)" },
  hold: { from: ["accepted"], law: "45" },
  resume: { from: ["accepted"], law: "45" },
  extend: { from: ["accepted"], law: "42(1)" },
  supply: { from: ["accepted"], law: "42(1)" },
  decide: { from: ["accepted"], law: "34, 38, 42" },
  "deferral-expired": { from: ["accepted"], law: "32(4)" },
  terminate: { from: ["accepted"], law: "42(1)" },
  close: { from: ["decided"], law: "44" },
  deliver: { from: ["closed"], law: "44" },
};

/** What may still happen in a state. */
export function possibleActions(state: CaseState): CaseAction[] {
  return caseActions.filter((action) => caseRules[action].from.includes(state));
}

export function isPossible(state: CaseState, action: CaseAction): boolean {
  return caseRules[action].from.includes(state);
}

/** Refuses an act the state does not allow: 409 `case/wrong-state` with the state, the rule and what is possible. */
export function requirePossible(state: CaseState, action: CaseAction): void {
  if (isPossible(state, action)) return;
  throw new Refusal(
    "case/wrong-state",
    { state, action, article: caseRules[action].law },
    { status: 409, detail: { state, action, rule: caseRules[action].law, possible: possibleActions(state) } },
  );
}

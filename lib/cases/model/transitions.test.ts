import { describe, expect, test } from "vitest";
import { caseStates } from "./states";
import { caseActions, isPossible, possibleActions, requirePossible } from "./transitions";

/** The table of the case's life, written a second time by hand: state → what leaves it. */
const table: Record<(typeof caseStates)[number], string[]> = {
  draft: ["save", "discard", "submit"],
  submitted: ["pre-review", "receive", "withdraw"],
  "pre-accepted": ["receive", "withdraw", "lapse"],
  received: ["accept", "deem", "refuse", "request-correction", "withdraw"],
  correcting: ["save", "resubmit", "withdraw", "reply-expired"],
  accepted: ["withdraw", "hold", "resume", "extend", "supply", "decide", "deferral-expired", "terminate"],
  decided: ["close"],
  closed: ["deliver"],
  delivered: [],
};

test.each(caseStates)("%s is left by exactly what the law's table says", (state) => {
  expect(possibleActions(state)).toEqual(table[state].sort((a, b) => order(a) - order(b)));
});

const order = (action: string) => caseActions.indexOf(action as (typeof caseActions)[number]);

describe("every other pair", () => {
  const wrong = caseStates.flatMap((state) =>
    caseActions.filter((action) => !isPossible(state, action)).map((action) => [state, action] as const),
  );
  test.each(wrong)("%s refuses %s with the rule and what is possible", (state, action) => {
    expect(() => requirePossible(state, action)).toThrowError(
      expect.objectContaining({
        code: "case/wrong-state",
        status: 409,
        detail: expect.objectContaining({ state, action }),
      }),
    );
  });
});

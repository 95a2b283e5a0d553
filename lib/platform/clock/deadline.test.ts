import { expect, test } from "vitest";
import { answerDeadline, deadlineAnswer, deadlineInput } from "./deadline";

const five = { start: "2026-02-10", limit: { n: 5, unit: "working-day" } };
const answer = (body: unknown, today?: string) => answerDeadline(deadlineInput.parse(body), { today });

test("answers the example of the public contract", () => {
  expect(answer(five)).toEqual({
    due: "2026-02-24",
    dueAt: "2026-02-24T17:00:00+08:00",
    warnAt: "2026-02-14T00:00:00+08:00",
    ifResumedToday: null,
    assumed: [],
  });
});

test("answers an open hold with the end if it ended today, in the shape it promises", () => {
  const given = answer({ ...five, holds: [{ from: "2026-02-12" }] }, "2026-02-25");
  expect(given).toMatchObject({ due: null, dueAt: null, ifResumedToday: { due: "2026-03-02" } });
  expect(deadlineAnswer.parse(given)).toEqual(given);
});

test("takes an instant for hours", () => {
  const body = { start: "2026-03-02T11:00:00+08:00", limit: { n: 2, unit: "hour" } };
  expect(answer(body).dueAt).toBe("2026-03-02T14:30:00+08:00");
});

test("answers the longest limits without running out of calendar", () => {
  const limit = { n: 3650, unit: "working-day" };
  const body = { start: "2100-12-31", limit, extension: limit, holds: [{ from: "2100-01-01", to: "2100-12-31" }] };
  expect(answer(body).due).toMatch(/^21[23]\d-/);
});

test.each([
  ["a day that does not exist", { ...five, start: "2026-02-30" }, "start", "exist"],
  ["another way to write a day", { ...five, start: "2026/02/10" }, "start", "YYYY-MM-DD"],
  ["an instant without its offset", { ...five, start: "2026-02-10T08:00:00" }, "start", "offset"],
  ["a year out of range", { ...five, start: "1900-01-01" }, "start", "1992"],
  ["no start", { limit: five.limit }, "start", ""],
  ["a negative limit", { ...five, limit: { n: -1, unit: "working-day" } }, "limit.n", ""],
  ["half a unit", { ...five, limit: { n: 2.5, unit: "working-day" } }, "limit.n", ""],
  ["a limit of centuries", { ...five, limit: { n: 3651, unit: "working-day" } }, "limit.n", "3650"],
  ["a number in words", { ...five, limit: { n: "5", unit: "working-day" } }, "limit.n", ""],
  ["an unknown unit", { ...five, limit: { n: 5, unit: "week" } }, "limit.unit", "half-day"],
  ["a reversed hold", { ...five, holds: [{ from: "2026-02-12", to: "2026-02-11" }] }, "holds.0.to", "before"],
  [
    "a hold to a day that does not exist",
    { ...five, holds: [{ from: "2026-02-12", to: "2026-02-29" }] },
    "holds.0.to",
    "exist",
  ],
  ["a misspelt word", { ...five, hold: [] }, "", "hold"],
  ["nothing", null, "", ""],
])("refuses %s, saying where and why", (_, body, place, says) => {
  const parsed = deadlineInput.safeParse(body);
  const issue = parsed.error?.issues[0];
  expect(issue?.path.join(".")).toBe(place);
  expect(issue?.message).toContain(says);
});

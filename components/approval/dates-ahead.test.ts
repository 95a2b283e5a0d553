import { describe, expect, it } from "vitest";
import { datesAhead, dueAfterExtension, dueAfterHold } from "./dates-ahead";

/** Accepted on Thursday 26 November 2026, five working days: due on Thursday 3 December. */
const inputs = { start: "2026-11-26", limit: { n: 5, unit: "working-day" as const }, holds: [], extension: null };

describe("what an act would do to the due day, told before it is done", () => {
  it("moves by the working days of the hold and its first day", () => {
    expect(dueAfterHold(inputs, "2026-11-27", 1)).toBe("2026-12-07");
    expect(dueAfterHold(inputs, "2026-11-27", 2)).toBe("2026-12-08");
  });

  it("adds to a hold that has ended", () => {
    const held = { ...inputs, holds: [{ from: "2026-11-27", to: "2026-11-27" }] };
    expect(dueAfterHold(held, "2026-11-30", 1)).toBe("2026-12-08");
  });

  it("moves by the working days of the extension", () => {
    expect(dueAfterExtension(inputs, 1)).toBe("2026-12-04");
    expect(dueAfterExtension(inputs, 5)).toBe("2026-12-10");
  });

  it("never brings the day forward", () => {
    for (let n = 1; n < 60; n += 1)
      expect((dueAfterHold(inputs, "2026-11-30", n + 1) ?? "") > (dueAfterHold(inputs, "2026-11-30", n) ?? "")).toBe(
        true,
      );
  });

  it("tells ten lengths of an extension and sixty of a hold", () => {
    const ahead = datesAhead(inputs, "2026-11-27", "en");
    expect([ahead.dueAfterExtension.length, ahead.dueAfterHold.length]).toEqual([10, 60]);
    expect(ahead.dueAfterExtension[0]).toBe("4 December");
  });
});

import { describe, expect, it } from "vitest";
import { addMinutes, instantFrom } from "@/lib/platform/clock";
import { lightOfPulse, lightOfSweep } from "./judge-health";

const now = instantFrom("2026-03-02T10:00:00+08:00");
const ago = (minutes: number) => addMinutes(now, -minutes);

describe("the light of a sweep", () => {
  it("is green when it was done just now, yellow after three minutes, red after fifteen", () => {
    expect([ago(1), ago(3), ago(4), ago(15), ago(16)].map((last) => lightOfPulse(last, now))).toEqual([
      "green",
      "green",
      "yellow",
      "yellow",
      "red",
    ]);
  });
  it("is red for a pulse that never was", () => {
    expect(lightOfPulse(null, now)).toBe("red");
  });
  it("is red for a sweep that failed after it was last done, and green again once it was done after", () => {
    expect(lightOfSweep({ doneAt: ago(2), failedAt: ago(1) }, now)).toBe("red");
    expect(lightOfSweep({ doneAt: ago(1), failedAt: ago(2) }, now)).toBe("green");
    expect(lightOfSweep({ doneAt: null, failedAt: ago(1) }, now)).toBe("red");
  });
});

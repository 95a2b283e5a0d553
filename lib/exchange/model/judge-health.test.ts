import { describe, expect, it } from "vitest";
import { addMinutes, instantFrom } from "@/lib/platform/clock";
import { lightOfAnswer, lightOfPulse, lightOfSweep, lightOfWait } from "./judge-health";

const now = instantFrom("2026-03-02T10:00:00+08:00");
const ago = (minutes: number) => addMinutes(now, -minutes);

describe("the light of a part of the product", () => {
  it("is green while nothing waits, yellow after two minutes, red after ten", () => {
    expect([null, ago(2), ago(3), ago(10), ago(11)].map((since) => lightOfWait(since, now))).toEqual([
      "green",
      "green",
      "yellow",
      "yellow",
      "red",
    ]);
  });
  it("is red for a pulse that never was", () => {
    expect(lightOfPulse(null, now)).toBe("red");
    expect(lightOfPulse(ago(1), now)).toBe("green");
  });
  it("is red for a sweep that failed after it was last done, and green again once it was done after", () => {
    expect(lightOfSweep({ doneAt: ago(2), failedAt: ago(1) }, now)).toBe("red");
    expect(lightOfSweep({ doneAt: ago(1), failedAt: ago(2) }, now)).toBe("green");
    expect(lightOfSweep({ doneAt: null, failedAt: ago(1) }, now)).toBe("red");
  });
  it("tells a quick database from a slow one", () => {
    expect([3, 501, 2_001].map(lightOfAnswer)).toEqual(["green", "yellow", "red"]);
  });
});

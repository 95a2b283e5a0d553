import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { alarmRules } from "@/lib/platform/health";
import { locales } from "@/lib/platform/i18n";
import { allJobs, allSweeps } from "@/lib/worker/registry";
import { alarmWords, errorWords, jobWords, reasonWords, sweepWords } from "./admin-words";

describe("what an administrator reads", () => {
  it("names every job and every sweep in both languages", () => {
    for (const locale of locales) {
      for (const { name } of allJobs) expect(jobWords(name, locale), name).not.toBe(name);
      for (const { name } of allSweeps) expect(sweepWords(name, locale), name).not.toBe(name);
    }
  });

  it("names every alarm and what to do in both languages, and the guide has a chapter for each", () => {
    const guide = readFileSync("docs/operations.md", "utf8");
    for (const { key } of alarmRules) {
      for (const locale of locales)
        for (const said of Object.values(alarmWords(key, locale))) expect(said, key).not.toContain("alarm.");
      expect(guide, key).toContain(`\n### ${key}\n`);
    }
    for (const [, key = ""] of guide.matchAll(/\n### ([a-z-]+)\n/g))
      expect(alarmRules.map((rule) => rule.key)).toContain(key);
  });

  it("says in plain words why a job failed, and calls a defect what nobody recognises", () => {
    expect(errorWords("write ENOSPC: no space left on device", "en")).toBe("The disk is full");
    expect(errorWords("connect ECONNREFUSED 127.0.0.1:9", "en")).toBe("Could not be reached");
    expect(errorWords("Transaction API error: deadlock detected", "zh-CN")).toBe("数据库当时忙或断了");
    expect(errorWords("x is not a function", "en")).toBe("A defect; ask the developers");
  });

  it("leaves a code as it is when nobody gave it words", () => {
    expect(reasonWords("something-new", "zh-CN")).toBe("something-new");
  });
});

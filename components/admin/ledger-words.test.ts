import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { locales } from "@/lib/platform/i18n";
import { aboutWords, byWords, factsWords, ledgerEventWords } from "./ledger-words";

/** Every event that the product writes into the ledger, as its sources name it. */
const written = readdirSync("lib", { recursive: true, encoding: "utf8" })
  .filter((file) => /\.ts$/.test(file) && !/\.test\.ts$|generated/.test(file))
  .flatMap((file) => [
    ...readFileSync(`lib/${file}`, "utf8").matchAll(/(?:\bevent: |recordCase\([^"]*)"([a-z-]+\.[a-z-]+)"/g),
  ])
  .flatMap(([, event]) => event ?? []);

describe("the ledger in words", () => {
  it("has words for every event the product writes, in both languages", () => {
    expect(new Set(written).size).toBeGreaterThan(40);
    for (const locale of locales)
      expect([...new Set(written)].filter((event) => ledgerEventWords(event, locale) === event)).toEqual([]);
  });

  it("names a person, a job, and an account that is gone", () => {
    expect(byWords("account:1", "周* · chief", "zh-CN")).toBe("周* · chief");
    expect(byWords("system:light-scan", null, "en")).toBe("System · light-scan");
    expect(byWords("account:2", null, "en")).toBe("account:2");
  });

  it("says the kind of thing and its number, and of an unknown one the end of its id", () => {
    expect(aboutWords({ type: "case", id: "x" }, "9901 2026", "en")).toBe("Case 9901 2026");
    expect(aboutWords({ type: "job", id: "0193aaaa-bbbb" }, null, "zh-CN")).toBe("后台任务 193aaaa-bbbb");
  });

  it("writes facts as they are, and a purpose in words", () => {
    expect(factsWords({ purpose: "review", what: "form" }, "en")).toBe("purpose: review · what: form");
    expect(factsWords({ purpose: "review", days: ["2026-06-05"] }, "zh-CN")).toBe("目的：审查 · days: 2026-06-05");
    const clocks = [
      { kind: "promise", due: "2026-12-03" },
      { kind: "step", due: "2026-11-30" },
    ];
    expect(factsWords({ clocks, holds: [] }, "en")).toBe(
      "clocks: kind promise, due 2026-12-03; kind step, due 2026-11-30 · holds: –",
    );
  });
});

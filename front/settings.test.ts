import { expect, test } from "vitest";
import { readSettings } from "./settings";

test("without a word everything has its default", () => {
  expect(readSettings({})).toMatchObject({ WEB_TURNS: 10, RATE_API: { calls: 600, seconds: 10 }, TRUSTED_PROXIES: [] });
});

test("rates, zero rates and trusted networks are read", () => {
  expect(readSettings({ RATE_PAGES: "5/2", RATE_API: "0", TRUSTED_PROXIES: "127.0.0.1, 10.0.0.0/8" })).toMatchObject({
    RATE_PAGES: { calls: 5, seconds: 2 },
    RATE_API: { calls: 0 },
    TRUSTED_PROXIES: ["127.0.0.1", "10.0.0.0/8"],
  });
});

test("every wrong variable is named in one message", () => {
  expect(() => readSettings({ RATE_PAGES: "many", WEB_TURNS: "-1" })).toThrow(/WEB_TURNS[\s\S]*RATE_PAGES/);
});

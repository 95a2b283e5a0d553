import { expect, test } from "vitest";
import { errorFacts } from "./error-facts";
import { scrub } from "./scrub";

test.each([
  ["Key (phone)=(13900000001) already exists.", "Key (phone)=(…) already exists."],
  ['invalid input syntax for type date: "王小明"', "invalid input syntax for type date: '…'"],
  ["no case 990100-2026-000001-7 of 99010119900307123X", "no case # of #"],
  ["mail to zhang.san@example.com bounced", "mail to …@… bounced"],
  ["云州市王小明 not found", "… not found"],
  ["connect ECONNREFUSED 127.0.0.1:5432", "connect ECONNREFUSED 127.0.0.1:5432"],
  ["deadlock detected after 1000 ms", "deadlock detected after 1000 ms"],
])("%s is logged as %s", (text, said) => {
  expect(scrub(text)).toBe(said);
});

test("an error is logged by its class, its message without values, and where it was thrown", () => {
  const facts = errorFacts(new TypeError("cannot read '王小明' of 13900000001"));
  expect(facts).toMatchObject({ error: "TypeError", message: "cannot read '…' of #" });
  expect(facts.stack).toContain("scrub.test.ts");
  expect(JSON.stringify(facts)).not.toMatch(/王|1390000/);
  expect(errorFacts("13900000001")).toEqual({ error: "#" });
  const { message, stack } = new Error("call 13900000001");
  expect(errorFacts({ message, stack, queue: "send-message" })).toEqual({
    error: "Error",
    message: "call #",
    stack: expect.stringContaining("scrub.test.ts"),
  });
});

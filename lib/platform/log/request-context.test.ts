import { expect, test } from "vitest";
import { drawRequestId, requestIdOf } from "./request-context";

test("a number of a request can be read out, and none is drawn twice", () => {
  const drawn = new Set(Array.from({ length: 5_000 }, drawRequestId));
  expect(drawn.size).toBe(5_000);
  for (const one of drawn) expect(one).toMatch(/^[2-9A-HJKMNP-TV-Z]{4}(-[2-9A-HJKMNP-TV-Z]{4}){2}$/);
});

test.each(["7KQM-3WTD-9XAE", "0af7651916cd43dd8448eb211c80319c", "0b4c8a5e-5e5b-4b0c-9d0a-2f1f8a1b2c3d"])(
  "%s is taken over",
  (given) => expect(requestIdOf(given)).toBe(given),
);

test.each([
  undefined,
  "",
  "13900000001",
  "990101199003071234",
  "99010119900307123499010119900307",
  "王小明",
  "a b",
  'x","level":"error',
  "a".repeat(300),
])("%j is no number of a request: it gets a new one", (given) => {
  const own = requestIdOf(given);
  expect(own).not.toBe(given);
  expect(own).toMatch(/^[2-9A-Z]{4}-/);
});

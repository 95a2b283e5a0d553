import { expect, test } from "vitest";
import { passedOn, readable } from "./log-line.mjs";

const line = JSON.stringify({
  level: "error",
  what: "request",
  at: "2026-11-22T08:32:08.707Z",
  role: "web",
  request: "Y67Y-VE48-KRXQ",
  route: "/services/[code]",
  status: 500,
});

test("a person at a terminal reads words, a collector the line as it was written", () => {
  expect(readable(line)).toMatch(
    /^\d\d:\d\d:\d\d ERROR request request=Y67Y-VE48-KRXQ route=\/services\/\[code\] status=500$/,
  );
  expect(passedOn("web", line, true)).toMatch(/^\[web\] \d\d:/);
  expect(passedOn("web", line, false)).toBe(line);
});

test.each(["sandbox ready at http://127.0.0.1:3900", '{"level":broken', "{}", ""])(
  "%j is passed on as it is",
  (said) => {
    expect(readable(said)).toBe(said);
    expect(passedOn("sandbox", said, false)).toBe(`[sandbox] ${said}`.replace(/^\[sandbox\] (?=\{"level")/, ""));
  },
);

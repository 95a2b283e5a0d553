import { expect, test } from "vitest";
import { parseLimit } from ".";

test.each([
  ["5个工作日", 5, "working-day"],
  ["20 working-day", 20, "working-day"],
  ["15日", 15, "calendar-day"],
  ["30 天", 30, "calendar-day"],
  ["4小时", 4, "hour"],
  ["0.5个工作日", 1, "half-day"],
  ["即办", 0, "working-day"],
  [{ n: 1.5, unit: "working-day" }, 3, "half-day"],
  [{ n: 3, unit: "half-day" }, 3, "half-day"],
])("reads %j", (value, n, unit) => expect(parseLimit(value)).toEqual({ n, unit }));

test.each([
  "",
  "5",
  "五个工作日",
  "5 weeks",
  "-5 working-day",
  "0.3个工作日",
  "1.5小时",
  "9999日",
  null,
  5,
  { n: "5", unit: "hour" },
  { n: 5 },
])("%j is no limit", (value) => expect(parseLimit(value)).toBeUndefined());

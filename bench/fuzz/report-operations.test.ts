import { expect, test } from "vitest";
import { neverReached, operationLines, sharesOf } from "./report-operations";
import { emptyTally } from "./throw-calls";

const tally = {
  ...emptyTally(),
  calls: 8,
  byStatus: { 200: 4, 400: 2, 401: 1, 409: 1 },
  byOperation: { "GET /api/v1/cases": { 200: 4, 409: 1 }, "POST /api/v1/x": { 400: 2, 401: 1 } },
};
const operations = ["GET /api/v1/cases", "POST /api/v1/x", "POST /api/v1/never"];

test("every operation stands in the table; one of which nothing got beyond the door is marked", () => {
  expect(operationLines(operations, tally).slice(2)).toEqual([
    "| GET /cases | 5 | 5 | 4 | 0 | 0 | 0 | 0 | 1 | 0 | 0 |",
    "| POST /x | 3 | **none** | 0 | 2 | 1 | 0 | 0 | 0 | 0 | 0 |",
    "| POST /never | 0 | **none** | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |",
  ]);
  expect(neverReached(operations, tally)).toEqual(["POST /api/v1/x", "POST /api/v1/never"]);
});

test("shares come with the most frequent first", () => {
  expect(sharesOf(tally)).toMatch(/^50\.0 % 200, 25\.0 % 400, /);
});

import { expect, test } from "vitest";
import { statementName } from "./statement-names";

test("one text has one name, two texts have two, and a name fits what PostgreSQL keeps of it (63 bytes)", () => {
  const first = statementName({ sql: "select 1" });
  expect(first).toBe(statementName({ sql: "select 1" }));
  expect(first).not.toBe(statementName({ sql: "select 2" }));
  expect(first?.length).toBeLessThanOrEqual(63);
});

test("statements without end are not all kept: beyond some hundreds a new one has no name, and the first keep theirs", () => {
  const names = Array.from({ length: 2_000 }, (_, n) => statementName({ sql: `select ${n}` }));
  expect(names.filter((name) => name !== undefined).length).toBeLessThanOrEqual(500);
  expect(names.at(-1)).toBeUndefined();
  expect(statementName({ sql: "select 1" })).toBeDefined();
});

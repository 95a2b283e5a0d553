import { expect, test } from "vitest";
import { problemOf, requireGoodDatabase } from "./given-database.mjs";

const good = { version: 150_004, encoding: "UTF8", ctype: "C.UTF-8" };

test("a PostgreSQL 15 or newer that stores UTF-8 is good", () => {
  expect(problemOf(good)).toBeNull();
  expect(problemOf({ ...good, version: 180_001, ctype: "zh_CN.UTF-8" })).toBeNull();
});

test.each([
  [{ ...good, version: 140_011 }, /PostgreSQL 14: .* 15 or newer/],
  [{ ...good, encoding: "SQL_ASCII" }, /stores SQL_ASCII/],
  [{ ...good, ctype: "C" }, /finds no Chinese/],
  [{ ...good, ctype: "POSIX" }, /finds no Chinese/],
])("a database that would not do is refused with the reason: %j", (facts, reason) => {
  expect(problemOf(facts)).toMatch(reason);
});

test("an address that is none, and a server that is not there, are told without the password", async () => {
  await expect(requireGoodDatabase("localhost")).rejects.toThrow("DATABASE_URL is not an address");
  const refused = requireGoodDatabase("postgresql://city:secret@127.0.0.1:1/tongban");
  await expect(refused).rejects.toThrow(/127\.0\.0\.1:1\/tongban\) does not let us in: .*ECONNREFUSED/);
  await expect(refused).rejects.not.toThrow("secret");
});

import { expect, test } from "vitest";
import { withoutHandMadeIndexes } from "./schema-drift.mjs";

test("an index with a name of its own was written by hand and stays; one that Prisma named is a difference", () => {
  const byHand = '-- DropIndex\nDROP INDEX "search_entry_fuzzy";';
  const byPrisma = '-- DropIndex\nDROP INDEX "case_number_key";';
  expect(withoutHandMadeIndexes(`${byHand}\n\n${byHand}`)).toBe("");
  expect(withoutHandMadeIndexes(`${byHand}\n\n${byPrisma}`)).toBe(byPrisma);
});

test("no other difference is left out", () => {
  const sql = '-- DropTable\nDROP TABLE "search_entry";';
  expect(withoutHandMadeIndexes(sql)).toBe(sql);
});

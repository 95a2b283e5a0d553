import { expect, test } from "vitest";
import { schemaDrift } from "./schema-drift.mjs";

test("every change of the data model has its migration", async () => {
  expect(await schemaDrift(process.env.TEST_ADMIN_URL ?? "")).toBe("");
});

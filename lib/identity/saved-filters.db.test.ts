import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { db } from "@/lib/platform/db";
import { aCity, type TestCity } from "@/prisma/seed/factories/a-city";
import { dropFilter, listSavedFilters, saveFilter } from ".";
import { savedFiltersAtMost } from "./contract";

let city: TestCity;
beforeAll(async () => {
  city = await aCity(["food-business"]);
});
afterAll(() => city?.end());

const list = "window-pre-review";

describe("filters of a list", () => {
  test("belong to the one who kept them, on every machine, and to their list", async () => {
    const [clerk, other] = [await city.actor("clerk"), await city.actor("clerk2")];
    await saveFilter(clerk, { list, name: "超期的", query: "light=red" });
    await saveFilter(clerk, { list: "approval-mine", name: "别的", query: "light=yellow" });
    expect(await listSavedFilters(clerk, list)).toEqual([{ name: "超期的", query: "light=red" }]);
    expect(await listSavedFilters(other, list)).toEqual([]);
    await dropFilter(other, { list, name: "超期的" });
    expect(await listSavedFilters(clerk, list)).toHaveLength(1);
  });

  test("the same name is replaced, and what was searched for is not kept", async () => {
    const clerk = await city.actor("clerk");
    await saveFilter(clerk, { list, name: " 超期的 ", query: "q=990121198503041043&light=red&cursor=x&service=food" });
    expect(await listSavedFilters(clerk, list)).toEqual([{ name: "超期的", query: "light=red&service=food" }]);
    await dropFilter(clerk, { list, name: "超期的" });
    await dropFilter(clerk, { list, name: "超期的" });
    expect(await listSavedFilters(clerk, list)).toEqual([]);
  });

  test.each([
    { list, name: " ", query: "" },
    { list, name: "长".repeat(31), query: "" },
    { list: "somewhere else", name: "一", query: "" },
    { list, name: "一", query: "a".repeat(501) },
  ])("refuses what is none: %o", async (input) => {
    await expect(saveFilter(await city.actor("clerk"), input)).rejects.toThrow();
  });

  test("are so many at most, and a known name may still be changed", async () => {
    const clerk = await city.actor("clerk2");
    for (let n = 0; n < savedFiltersAtMost; n++) await saveFilter(clerk, { list, name: `第 ${n} 个`, query: "" });
    await expect(saveFilter(clerk, { list, name: "再一个", query: "" })).rejects.toMatchObject({
      code: "identity/filters-full",
    });
    await saveFilter(clerk, { list, name: "第 3 个", query: "light=red" });
    expect(await db().savedFilter.count({ where: { accountId: clerk.accountId ?? "", list } })).toBe(
      savedFiltersAtMost,
    );
  });
});

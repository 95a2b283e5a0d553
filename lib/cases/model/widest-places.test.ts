import { expect, test } from "vitest";
import { widestPlaces } from "./widest-places";

const place = (departmentPath: string, areaPath: string) => ({ departmentPath, areaPath });

test("a place within another one is not looked at twice", () => {
  const [market, county, housing] = [
    place("market/", "990100/"),
    place("market/linjiang/", "990100/990121/"),
    place("housing/", "990100/"),
  ];
  expect(widestPlaces([county, market, market, housing])).toEqual([market, housing]);
  expect(widestPlaces([place("market/", "990100/990121/"), place("market/linjiang/", "990100/")])).toHaveLength(2);
});

import { afterAll, beforeAll, expect, test } from "vitest";
import { listAreas as listEveryArea } from "@/lib/identity";
import { aCity, type TestCity } from "@/prisma/seed/factories/a-city";
import { listAreas } from "./list-areas";

let city: TestCity;
beforeAll(async () => {
  city = await aCity([]);
});
afterAll(() => city.end());

test("a form offers the city's own counties, towns and villages first, then every county of the country", async () => {
  const codes = (await listEveryArea()).map(({ code }) => code);
  const own = codes.filter((code) => code.startsWith("9901"));
  expect(own).toContain("990121");
  expect(own).toContain("990121100201");
  expect(codes.slice(0, own.length), "they come first").toEqual(own);
  expect(codes[own.length]).toBe("110101");
  expect(codes, "a province is no county").not.toContain("110000");
});

test("a search is narrowed to places of this city only", async () => {
  expect((await listAreas()).map(({ code }) => code)).toEqual(
    "990100 990121 990121100 990121101 990122 990122100".split(" "),
  );
});

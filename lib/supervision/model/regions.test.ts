import { describe, expect, test } from "vitest";
import { codeOf, regionOf } from "./regions";

const city = ["990100/"];

describe("a place belongs to the region right below the root", () => {
  test.each([
    ["990100/", "990100-own"],
    ["990100/990121/", "990121"],
    ["990100/990121/990121100/990121100201/", "990121"],
  ])("%s lies in %s", (path, region) => expect(regionOf(path, city)).toBe(region));

  test("of a county, its towns; of two counties, each its own", () => {
    expect(regionOf("990100/990121/990121100/990121100201/", ["990100/990121/"])).toBe("990121100");
    expect(regionOf("990100/990122/", ["990100/990121/", "990100/990122/"])).toBe("990122-own");
  });

  test("a path ends with its own code", () => expect(codeOf("990100/990121/")).toBe("990121"));
});

import { expect, test } from "vitest";
import { stepArea } from "./step-area";

test.each([
  [
    "a town works for its county on its own ground",
    "990100/990121/",
    "990100/990121/990121100/",
    "990100/990121/990121100/",
  ],
  ["a body of the city works for a county where the case lies", "990100/990121/", "990100/", "990100/990121/"],
  ["a body of the same area", "990100/", "990100/", "990100/"],
  ["a body of another county is asked where the case lies", "990100/990121/", "990100/990122/", "990100/990121/"],
])("%s", (_, caseArea, bodyArea, area) => expect(stepArea(caseArea, bodyArea)).toBe(area));

import { textOf } from "@/lib/platform/documents/testing/poppler";
import { workingDay } from "@/prisma/seed/factories/days";
import { aStory } from "../support/a-story";
import { decide, takeStep } from "../support/at-approval";
import { waitForCase, waitForPaper } from "../support/city";
import { expect, test } from "../support/journey";

test("a denial says why, on which basis, and how to object", async ({ pageOf }) => {
  const day = workingDay(-4);
  const { ref } = await aStory("food-business")
    .acceptedOn(day)
    .reviewed(`${workingDay(-2)}T10:00`)
    .told();
  const chief = await pageOf("chief");
  await takeStep(chief, ref, "审批决定");
  await decide(chief, "denied", "经营场所距离污染源不足 25 米");
  await waitForCase(ref, "closed", "denied");

  const number = await waitForPaper(ref, "decision-deny");
  const citizen = await pageOf("citizen");
  const paper = await citizen.request.get(`/documents/${number}`);
  expect(paper.headers()["content-type"]).toContain("application/pdf");
  const words = await textOf(await paper.body());
  for (const said of ["经营场所距离污染源不足", "行政复议", "行政诉讼"]) expect(words).toContain(said);
});

import { pdfsig, textOf } from "@/lib/platform/documents/testing/poppler";
import { workingDay } from "@/prisma/seed/factories/days";
import { aStory } from "../support/a-story";
import { decide, holdAndResume, passStep, takeStep } from "../support/at-approval";
import { rows, waitForCase } from "../support/city";
import { expect, test } from "../support/journey";

test("the department stops the clock for the site, goes on and grants; the licence is signed so that pdfsig says valid", async ({
  pageOf,
}) => {
  test.setTimeout(300_000);
  const day = workingDay(-2);
  const { ref, id } = await aStory("food-business")
    .submitted(`${day}T09:00`)
    .preReviewed(`${day}T10:00`)
    .received(`${day}T11:00`)
    .accepted(`${day}T11:30`)
    .told();
  const [approver, chief] = [await pageOf("approver"), await pageOf("chief")];
  await takeStep(approver, ref, "材料审查");
  await passStep(approver, "材料齐全，符合要求");
  await takeStep(approver, ref, "现场核查");
  await holdAndResume(approver, "现场整改后复查");
  await passStep(approver, "现场符合要求");
  await takeStep(chief, ref, "现场核查");
  await passStep(chief, "现场符合要求");
  await takeStep(chief, ref, "审批决定");
  await decide(chief, "granted", "符合条件，准予许可");
  await waitForCase(ref, "closed", "granted");

  const [licence] = await rows<{ number: string }>("select number from licence where case_id = $1", [id]);
  const citizen = await pageOf("citizen");
  const answer = await citizen.request.get(`/documents/${licence?.number}`);
  expect(answer.headers()["content-type"]).toContain("application/pdf");
  const pdf = await answer.body();
  expect(await pdfsig(pdf)).toContain("Signature is Valid.");
  expect(await textOf(pdf)).toContain("食品经营许可证");
  const flipped = Buffer.from(pdf);
  flipped[3_000] = (flipped[3_000] ?? 0) ^ 1;
  expect(await pdfsig(flipped)).not.toContain("Signature is Valid.");
});

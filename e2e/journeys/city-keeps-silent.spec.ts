import { workingDay } from "@/prisma/seed/factories/days";
import { aStory } from "../support/a-story";
import { rows, waitForCase, waitForPaper } from "../support/city";
import { expect, test } from "../support/journey";
import { open } from "../support/open";

test("when nobody answers in five working days the case counts as accepted, and both sides see it", async ({
  pageOf,
}) => {
  // Received nine working days ago and left alone: the worker's sweep finds it within its minute.
  const { ref } = await aStory("food-business", { applicant: "citizen2" })
    .submitted(`${workingDay(-10)}T09:00`)
    .preReviewed(`${workingDay(-10)}T14:00`)
    .received(`${workingDay(-9)}T09:30`)
    .told();
  await waitForCase(ref, "accepted");
  const [found] = await rows<{ deemed: boolean; same: boolean }>(
    `select deemed, accepted_at = received_at as same from "case" where case_no = $1`,
    [ref],
  );
  expect(found?.deemed).toBe(true);
  await waitForPaper(ref, "acceptance");

  const approver = await pageOf("approver");
  await open(approver, `/approval/cases/${ref}`);
  await expect(approver.getByText("超过告知期限，视为受理").first()).toBeVisible();

  const citizen = await pageOf("citizen2");
  await open(citizen, `/my/cases/${ref}`);
  await expect(citizen.getByText("视为已经受理").first()).toBeVisible();
});

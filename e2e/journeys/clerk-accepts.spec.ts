import { workingDay } from "@/prisma/seed/factories/days";
import { aStory } from "../support/a-story";
import { acceptAtCounter, passPreReview } from "../support/at-the-window";
import { waitForCase, waitForPaper } from "../support/city";
import { test } from "../support/journey";

test("pre-review passes by the keys; when the person comes, the counter scans what is missing and accepts", async ({
  pageOf,
}) => {
  const { ref } = await aStory("food-business")
    .submitted(`${workingDay(-1)}T09:00`)
    .told();
  const clerk = await pageOf("clerk");
  await passPreReview(clerk, ref);
  await waitForCase(ref, "pre-accepted");
  await acceptAtCounter(clerk, ref);
  await waitForCase(ref, "accepted");
  await waitForPaper(ref, "acceptance");
});

import { workingDay } from "@/prisma/seed/factories/days";
import { aStory } from "../support/a-story";
import { waitForPaper } from "../support/city";
import { expect, test } from "../support/journey";

test("a case of another person, another body or another county is not found: nobody learns that it is there", async ({
  pageOf,
}) => {
  const day = workingDay(-3);
  const { ref } = await aStory("food-business").acceptedOn(day).told();
  const number = await waitForPaper(ref, "acceptance");
  const addresses: [string, string[]][] = [
    ["citizen2", [`/api/v1/cases/${ref}`, `/my/cases/${ref}`, `/documents/${number}`]],
    ["county-clerk", [`/api/v1/cases/${ref}`, `/window/case/${ref}`, `/window/intake/${ref}`]],
    ["cityadmin", [`/api/v1/cases/${ref}`]],
  ];
  for (const [login, paths] of addresses) {
    const stranger = await pageOf(login);
    for (const path of paths) {
      const answer = await stranger.request.get(path);
      expect(answer.status(), `${login} asks for ${path}`).toBe(404);
      expect(await answer.text(), `${login} at ${path}`).not.toContain("经营场所");
    }
  }
});

import { deliverCase } from "@/lib/cases";
import { evaluate } from "@/lib/evaluation";
import { instantFrom, now, today } from "@/lib/platform/clock";
import { CaseStory } from "../factories/a-case";
import { workingDay } from "../factories/days";
import people from "./city/people.json";
import { settle } from "./settle";

/** What people came for, as often as they came: one entry, one case. */
const wishes = [
  "property-transfer",
  "residence-permit",
  "passport",
  "food-business",
  "pension",
  "tobacco-retail",
  "unemployment-benefit",
  "elderly-card",
  "teacher-qualification",
  "public-place-hygiene",
  "residence-permit",
  "hr-service",
  "outdoor-advertising",
  "passport",
  "drainage-permit",
  "medical-institution",
  "road-occupation",
  "work-injury",
  "property-transfer",
  "disability-certificate",
  "internet-venue",
  "construction-permit",
  "food-business",
  "tobacco-retail",
  "subsistence-allowance",
  "pension",
  "elderly-card",
  "subsistence-allowance",
  "passport",
] as const;

/** Days of the city before today; the first cases begin on the first. */
const DAYS = 7;
const slots = ["10:00", "15:00"] as const;

/** Who stands at the window of a service's body. */
const clerkOf: Readonly<Record<string, string>> = {
  "elderly-card": "qingling-clerk",
  "subsistence-allowance": "county-clerk",
};

const residents = people.filter((one) => /^p\d+$/.test(one.key)).map((one) => `resident-${one.key.slice(1)}`);

/** The life of an ordinary case, act by act; each act happens at the instant that `next` is given. */
async function* life(story: CaseStory): AsyncGenerator<undefined, void, string> {
  const online = story.service.item.netDepth.includes("4");
  let at = yield;
  await story.submitted(at);
  if (!online) {
    await story.preReviewed(yield);
    at = yield;
    await story.received(at);
  }
  await story.accepted(`${at.slice(0, -2)}59`);
  while (await story.oneStepReviewed(yield));
  await story.decided(yield, "granted");
  let opened = yield;
  while ((await story.state()) !== "closed") opened = yield;
  await story.at(opened, () => deliverCase(story.applicant, story.ref, { way: "electronic" }));
  const rated = yield;
  await story.at(rated, () =>
    evaluate(story.applicant, story.ref, { node: "result", grade: 5, tags: [], text: "", channel: "phone" }),
  );
}

/**
 * Two weeks of ordinary business, day by day, so that the desks and the board of the city look like a city's: most cases in
 * time, a few at the edge, one in twelve left lying. The same every time but for the dates.
 */
export async function seedEverydayCases(): Promise<void> {
  const cases = await Promise.all(
    wishes.map(async (service, i) => {
      const story = await CaseStory.begin(service, {
        applicant: residents[i % residents.length],
        clerk: clerkOf[service] ?? (i % 3 === 0 ? "clerk2" : "clerk"),
      });
      const run = life(story);
      await run.next();
      // Half days from the first one to the beginning, and between two acts.
      return {
        run,
        begin: Math.floor((i * DAYS * 2) / wishes.length),
        pause: 1 + (i % 3),
        laid: i % 12 === 7,
        minute: (i * 7) % 55,
      };
    }),
  );
  for (let half = 0; half <= DAYS * 2 + 1; half += 1) {
    const day = workingDay(Math.floor(half / 2) - DAYS);
    for (const { run, begin, pause, laid, minute } of cases) {
      const since = half - begin;
      if (since < 0 || since % pause !== 0 || (laid && since / pause > 4)) continue;
      const instant = `${day}T${slots[half % 2]?.slice(0, 3)}${String(minute).padStart(2, "0")}`;
      if (isPast(instant)) await run.next(instant);
    }
    if (half % 2 === 1 && day < today()) await settle(`${day}T20:00`);
  }
}

const isPast = (instant: string) => instantFrom(`${instant}:00+08:00`) < now();

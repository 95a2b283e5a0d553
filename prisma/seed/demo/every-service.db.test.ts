import { readdirSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { db } from "@/lib/platform/db";
import { CaseStory } from "../factories/a-case";
import { aCity, type TestCity } from "../factories/a-city";

const services = readdirSync(path.join(import.meta.dirname, "services"));
/** Who stands at the window of the counties' own services. */
const clerks: Readonly<Record<string, string>> = {
  "elderly-card": "qingling-clerk",
  "subsistence-allowance": "county-clerk",
};
let city: TestCity;

beforeAll(async () => {
  city = await aCity(services);
});
afterAll(() => city?.end());

test.each(services)(
  "%s goes from its application to its decision in the hands of the city's own people",
  async (code) => {
    const story = await CaseStory.begin(code, clerks[code] ? { clerk: clerks[code] } : {});
    await story.submitted("2026-03-02T09:00");
    if (!story.service.item.netDepth.includes("4")) {
      await story.preReviewed("2026-03-02T10:00");
      await story.received("2026-03-02T11:00");
    }
    await story.accepted("2026-03-02T11:30");
    await story.reviewed("2026-03-03T09:00");
    await story.decided("2026-03-03T10:00", "granted");
    const found = await db().case.findUniqueOrThrow({ where: { id: story.caseId } });
    // What is promised on the spot and decided on the next day is late, and the case says so.
    const decidedInTime = story.service.item.handling !== "on-the-spot";
    expect(found).toMatchObject({ state: "decided", decidedInTime });
  },
);

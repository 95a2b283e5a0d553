import { closeDb } from "@/lib/platform/db";
import { seedEverydayCases } from "./demo/everyday";
import { seedStories } from "./demo/stories";
import { seedArticles } from "./factories/seed-articles";
import { seedCalendar } from "./factories/seed-calendar";
import { seedCity } from "./factories/seed-city";
import { seedSearch } from "./factories/seed-search";
import { seedServices } from "./factories/seed-services";

/** Fills an empty database with the invented city: reference data, people, services, and cases in every state. */
async function main(): Promise<void> {
  await seedCalendar();
  await seedCity();
  await seedServices();
  await seedArticles();
  await seedSearch();
  await seedEverydayCases();
  await seedStories();
}

main()
  .then(closeDb)
  .catch(async (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
    await closeDb();
    process.exitCode = 1;
  });

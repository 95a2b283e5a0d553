import "./setup/node-version.mjs";
import { migrateGiven } from "./setup/demo-city.mjs";
import { requireGoodDatabase } from "./setup/given-database.mjs";
import { runCommand, SetupProblem } from "./setup/stop-stack.mjs";

/**
 * `npm run db:migrate`: applies the migrations of this release to the database of DATABASE_URL while people work in it, before
 * any process of this release starts (docs/operations.md, rolling upgrade). One machine does it; others that try wait.
 */
await runCommand(async () => {
  const url = process.env.DATABASE_URL;
  if (!url) throw new SetupProblem("DATABASE_URL is not set: whose database?");
  await requireGoodDatabase(url);
  const applied = await migrateGiven(url, (migration) =>
    console.log(`  ${migration}: its table is in use, tried again in a moment`),
  );
  for (const name of applied) console.log(`  applied ${name}`);
  console.log(`${applied.length} migrations applied`);
  return 0;
});

import "./setup/node-version.mjs";
import path from "node:path";
import { createDatabase, dropDatabase, hasDatabase, urlOf } from "./setup/databases.mjs";
import { provideServer } from "./setup/embedded.mjs";
import { withLock } from "./setup/lock.mjs";
import { placeFor } from "./setup/place.mjs";
import { applyMigrations, editedMigrations } from "./setup/schema-engine.mjs";
import { runCommand } from "./setup/stop-stack.mjs";
import { provideTemplate } from "./setup/template.mjs";

/**
 * A database to develop against, apart from the one of `npm start`; it stays up until the machine stops or --stop.
 *   eval "$(node scripts/dev-db.mjs)"        brings it up, migrates, sets DATABASE_URL and TEST_*
 *   node scripts/dev-db.mjs --reset          empties it first (it does so itself after a migration was rewritten)
 *   node scripts/dev-db.mjs --stop           ends the server
 */
await runCommand(async (stack) => {
  const place = placeFor("dev");
  return withLock(
    path.join(place.base, "setup.lock"),
    async () => {
      const { adminUrl, pid } = await provideServer(place, { durable: false });
      if (process.argv.includes("--stop")) {
        const { stopPostgres } = await import("./setup/postgres.mjs");
        await stopPostgres(pid);
        return 0;
      }
      const url = urlOf(adminUrl, "tongban");
      if (await hasDatabase(adminUrl, "tongban")) {
        const edited = await editedMigrations(url);
        if (edited.length > 0) console.error(`emptied, because these migrations were rewritten: ${edited.join(", ")}`);
        if (edited.length > 0 || process.argv.includes("--reset")) await dropDatabase(adminUrl, "tongban");
      }
      if (!(await hasDatabase(adminUrl, "tongban"))) await createDatabase(adminUrl, "tongban");
      const applied = await applyMigrations(url);
      const template = await provideTemplate(adminUrl);
      console.error(`database on port ${new URL(url).port}; migrations applied now: ${applied.join(", ") || "none"}`);
      console.log(
        `export DATABASE_URL='${url}'\nexport TEST_ADMIN_URL='${adminUrl}'\nexport TEST_TEMPLATE='${template}'`,
      );
      return 0;
    },
    { signal: stack.signal },
  );
});

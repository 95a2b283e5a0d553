import "./setup/node-version.mjs";
import { ensureBuilt } from "./setup/build.mjs";
import { productEnvironment } from "./setup/environment.mjs";
import { openPlace, placeFor } from "./setup/place.mjs";
import { prepareCode } from "./setup/prepare.mjs";
import { stage } from "./setup/stages.mjs";
import { runCommand } from "./setup/stop-stack.mjs";

/**
 * `npm run release:build`: packages, database client and the build of this release, without a database and without starting
 * anything. Done once; every machine gets a copy of the folder, because two builds do not know each other's acts and files.
 */
await runCommand(async (stack) => {
  const place = openPlace(placeFor("main"));
  await prepareCode(place, stack);
  const env = await productEnvironment(place, {
    databaseUrl: "postgresql://127.0.0.1/none",
    port: 3000,
    dist: ".next",
  });
  await stage("product built", () => ensureBuilt(".next", { stack, env }));
  return 0;
});

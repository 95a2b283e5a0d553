import "./setup/node-version.mjs";
import { mkdirSync } from "node:fs";
import path from "node:path";
import { runBenchSlice } from "./checks/bench-slice.mjs";
import { checkLint, checkPackageLicences, checkStructure, checkTypes } from "./checks/check-code.mjs";
import { runJourneys } from "./checks/journeys.mjs";
import { runKillSlice } from "./checks/kill-slice.mjs";
import { createStageBoard } from "./checks/stage-board.mjs";
import { copyDemoCity, dropLeftovers } from "./checks/test-city.mjs";
import { requireTools } from "./checks/tools.mjs";
import { runVitest } from "./checks/vitest-stage.mjs";
import { ensureBuilt } from "./setup/build.mjs";
import { createDatabase, urlOf } from "./setup/databases.mjs";
import { productEnvironment } from "./setup/environment.mjs";
import { watchNpm } from "./setup/parent-watch.mjs";
import { openPlace, placeFor } from "./setup/place.mjs";
import { findFreePort } from "./setup/ports.mjs";
import { prepareCode } from "./setup/prepare.mjs";
import { joinServer, otherUsers } from "./setup/server-users.mjs";
import { stage } from "./setup/stages.mjs";
import { runCommand, SetupProblem } from "./setup/stop-stack.mjs";
import { provideTemplate } from "./setup/template.mjs";

const DIST = ".next-test";

/**
 * `npm test`: everything, from a clean clone. It has a database, data folder and build folder of its own, so that it may run
 * beside `npm start`. Two lanes share the machine: one compiles, the other tests; the browser has it to itself.
 */
await runCommand(async (stack) => {
  watchNpm(() => process.kill(process.pid, "SIGTERM"));
  const place = openPlace(placeFor("test"));
  const other = otherUsers(place)[0];
  if (other) throw new SetupProblem(`The tests of this folder already run (process ${other.pid}).`);
  console.log("Tongban 通办: setting up the tests");
  const browser = await stage("tools found", () => requireTools(stack));
  await prepareCode(place, stack);
  const { adminUrl } = await stage("PostgreSQL up", () =>
    joinServer(place, { stack, durable: false, roles: ["test"] }),
  );
  await dropLeftovers(adminUrl);
  const template = await provideTemplate(adminUrl);
  await createDatabase(adminUrl, "tongban_test", template);

  const reports = path.join(place.base, "reports");
  mkdirSync(reports, { recursive: true });
  const env = await testEnvironment(place, adminUrl, template);
  const options = { stack, env, reports };
  // Nothing of the outside world runs yet: a test that needs it starts its own.
  const alone = { ...options, env: { ...env, SANDBOX_URL: undefined, SANDBOX_SMTP_PORT: undefined } };
  const board = createStageBoard();
  const compile = async () => {
    await board.run("types", () => checkTypes(DIST, options));
    const built = await board.run("build", async () => {
      await ensureBuilt(DIST, options);
      return { passed: 1, failed: 0, output: "" };
    });
    let city = "";
    const seeded = await board.run("demo city", async () => {
      city = await copyDemoCity(adminUrl, "tongban_journeys", new Date().toDateString(), options);
      return { passed: 1, failed: 0, output: "" };
    });
    // Its processes mostly wait for one another: it costs the tests beside it little.
    await board.run("kill -9 under load, a slice", async () => {
      if (!built) throw new SetupProblem("There is no product to kill: see the build above.");
      return runKillSlice(alone);
    });
    await board.run("bench and soak, a slice", async () => {
      if (!built) throw new SetupProblem("There is no product to measure: see the build above.");
      return runBenchSlice(alone);
    });
    return built && seeded ? city : null;
  };
  const test = async () => {
    await board.run("lint", () => checkLint(options));
    await board.run("structure", () => checkStructure(options));
    await board.run("licences", () => checkPackageLicences(options));
    await board.run("unit tests", () => runVitest("unit", alone));
    await board.run("tests against PostgreSQL", () => runVitest("database", alone));
  };
  const [city] = await Promise.all([compile(), test()]);
  await board.run("journeys in a browser", async () => {
    if (city === null)
      throw new SetupProblem("There is no product to go through: see the build and the demo city above.");
    return runJourneys({ stack, env: { ...env, DATABASE_URL: city }, browser, reports });
  });
  // The sum is the last thing said: whatever was started is gone by then.
  await stack.stop();
  return board.finish();
});

/** @param {import("./setup/place.mjs").Place} place @param {string} adminUrl @param {string} template */
async function testEnvironment(place, adminUrl, template) {
  const port = await findFreePort();
  const databaseUrl = urlOf(adminUrl, "tongban_test");
  const env = await productEnvironment(place, { databaseUrl, port, dist: DIST, given: {} });
  return { ...env, TEST_ADMIN_URL: adminUrl, TEST_TEMPLATE: template };
}

import path from "node:path";
import { ensureBuilt, isBuilt } from "./build.mjs";
import { ensureEmbeddedCity, ensureGivenCity } from "./demo-city.mjs";
import { productEnvironment } from "./environment.mjs";
import { ensureGenerated } from "./generate.mjs";
import { requireGoodDatabase } from "./given-database.mjs";
import { ensureInstalled } from "./install.mjs";
import { withLock } from "./lock.mjs";
import { openPlace } from "./place.mjs";
import { joinServer, otherUsers } from "./server-users.mjs";
import { report, stage } from "./stages.mjs";
import { SetupProblem } from "./stop-stack.mjs";

/** @typedef {import("./stop-stack.mjs").StopStack} StopStack */
/** @typedef {import("./place.mjs").Place} Place */

/** Packages and the database client; shared by every command of the checkout, so one at a time.
 *  @param {Place} place @param {StopStack} stack */
export async function prepareCode(place, stack) {
  openPlace(place);
  await withLock(
    path.join(place.home, "checkout.lock"),
    async () => {
      await stage("packages installed", () => ensureInstalled(stack));
      await stage("database client generated", () => ensureGenerated(stack));
    },
    { signal: stack.signal, onWait: (pid) => console.log(`  waiting for process ${pid}, which is installing`) },
  );
}

/**
 * Everything the product needs before its processes run: packages, database with the demo city, build.
 * @param {Place} place
 * @param {{ stack: StopStack, roles: import("./processes.mjs").Role[], port: number, dist: string, durable: boolean,
 *   databaseUrl?: string }} options databaseUrl: a given PostgreSQL instead of the embedded one
 * @returns {Promise<import("./spawn-tethered.mjs").Environment>} the environment of the processes
 */
export async function prepareProduct(place, { stack, roles, port, dist, durable, databaseUrl }) {
  await prepareCode(place, stack);
  if (databaseUrl !== undefined) await requireGoodDatabase(databaseUrl);
  const server = databaseUrl === undefined ? await embedded(place, { stack, roles, durable }) : null;
  const env = await productEnvironment(place, { databaseUrl: databaseUrl ?? server?.adminUrl ?? "", port, dist });
  const lock = path.join(place.base, "set-up.lock");
  const onWait = (/** @type {number} */ pid) => console.log(`  waiting for process ${pid}, which is setting up`);
  return withLock(
    lock,
    async () => {
      const build = roles.includes("web") ? buildStage(place, { stack, env, dist }) : Promise.resolve(false);
      const [city] = await Promise.all([cityStage({ stack, env, server }), build]);
      return { ...env, DATABASE_URL: city.url };
    },
    { signal: stack.signal, onWait },
  );
}

/** @param {Place} place @param {{ stack: StopStack, roles: string[], durable: boolean }} options */
async function embedded(place, options) {
  let adopted = false;
  const server = await stage("PostgreSQL up", async () => {
    const joined = await joinServer(place, options);
    adopted = joined.adopted;
    return joined;
  });
  if (adopted) console.log(`    (the server that was still running, process ${server.pid}, was taken over)`);
  return server;
}

/** @param {{ stack: StopStack, env: import("./spawn-tethered.mjs").Environment, server: { adminUrl: string } | null }} options */
async function cityStage({ stack, env, server }) {
  const begun = performance.now();
  const city = server
    ? await ensureEmbeddedCity(server.adminUrl, "tongban", { stack, env })
    : await ensureGivenCity(env.DATABASE_URL ?? "", { stack, env });
  const done = city.seeded
    ? "demo city made"
    : city.applied.length > 0
      ? `${city.applied.length} migrations applied`
      : "";
  if (done) report(done, performance.now() - begun);
  return city;
}

/** @param {Place} place @param {{ stack: StopStack, env: import("./spawn-tethered.mjs").Environment, dist: string }} options */
async function buildStage(place, { stack, env, dist }) {
  const serving = otherUsers(place).find((user) => user.roles.includes("web"));
  if (serving && !isBuilt(dist)) {
    throw new SetupProblem(
      `Tongban runs from this folder (process ${serving.pid}) and its source has changed: stop it first.`,
    );
  }
  return stage("product built", () => ensureBuilt(dist, { stack, env }));
}

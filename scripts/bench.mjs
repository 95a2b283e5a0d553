import "./setup/node-version.mjs";
import { existsSync } from "node:fs";
import path from "node:path";
import { cloneDatabase, dropDatabase, hasDatabase, listDatabases, renameDatabase, urlOf } from "./setup/databases.mjs";
import { fingerprintOf } from "./setup/fingerprint.mjs";
import { watchNpm } from "./setup/parent-watch.mjs";
import { checkout, openPlace, placeFor } from "./setup/place.mjs";
import { findFreePort } from "./setup/ports.mjs";
import { prepareProduct } from "./setup/prepare.mjs";
import { runProcesses } from "./setup/processes.mjs";
import { untilHealthy } from "./setup/ready.mjs";
import { runNode } from "./setup/run.mjs";
import { stage } from "./setup/stages.mjs";
import { runCommand, SetupProblem } from "./setup/stop-stack.mjs";

/** @typedef {import("./setup/spawn-tethered.mjs").Environment} Environment */
/** @typedef {import("./setup/stop-stack.mjs").StopStack} StopStack */

/** @param {string} name @param {number} otherwise */
function option(name, otherwise) {
  const at = process.argv.indexOf(`--${name}`);
  const n = at > 0 ? Number(process.argv[at + 1]) : otherwise;
  if (!Number.isSafeInteger(n) || n < 1) throw new SetupProblem(`--${name} takes a whole number.`);
  return n;
}

/** Cases each command of the bench may use up: as many to record and to warm up with as to measure. */
const startsFor = (/** @type {number} */ writes) => Math.ceil(writes * 2.4);

/**
 * The city of a size, loaded once a day and kept: every run works on copies of it. Made in a database of another name, so
 * that a city that is there is whole.
 * @param {string} adminUrl @param {{ cases: number, starts: number, base: string, env: Environment, stack: StopStack }} options
 */
async function ensureCity(adminUrl, { cases, starts, base, env, stack }) {
  const day = new Date().toISOString().slice(0, 10);
  const made = ["bench/city", "bench/load.ts", "prisma/migrations", "prisma/seed", "lib/platform/ledger"];
  const print = fingerprintOf(checkout, made, { also: [day, String(starts)] }).slice(0, 8);
  const name = `city_${cases}_${print}`;
  const facts = path.join(base, `${name}.json`);
  if ((await hasDatabase(adminUrl, name)) && existsSync(facts)) return { name, facts };
  for (const old of await listDatabases(adminUrl))
    if (old.startsWith(`city_${cases}_`)) await dropDatabase(adminUrl, old);
  const unfinished = `${name}_unfinished`;
  await cloneDatabase(adminUrl, unfinished, "tongban");
  console.log(`  loading a city of ${cases} cases`);
  const args = ["--import", "tsx", "bench/load.ts", String(cases), String(starts), facts];
  const loaded = await runNode(args, { stack, env: { ...env, DATABASE_URL: urlOf(adminUrl, unfinished) }, show: true });
  if (loaded.code !== 0) throw new SetupProblem("The city could not be loaded.");
  await renameDatabase(adminUrl, unfinished, name);
  return { name, facts };
}

/**
 * `npm run bench -- [--cases 100000] [--connections 20] [--seconds 5] [--writes 600]`: the product built and served as in
 * service (one web process, durable database, a city of its own), and bench/main.ts measuring it beside the limits. The
 * worker does not run meanwhile: what follows later is not part of an answer. Builds where the tests build, so that a running
 * `npm start` keeps its own.
 */
await runCommand(async (stack) => {
  watchNpm(() => process.kill(process.pid, "SIGTERM"));
  const [cases, writes] = [option("cases", 100_000), option("writes", 600)];
  const place = openPlace(placeFor("bench"));
  const [port, recordPort, wirePort] = [await findFreePort(), await findFreePort(), await findFreePort()];
  const env = await prepareProduct(place, { stack, roles: ["web"], port, dist: ".next-test", durable: true });
  const adminUrl = urlOf(env.DATABASE_URL ?? "", "postgres");
  const city = await ensureCity(adminUrl, { cases, starts: startsFor(writes), base: place.base, env, stack });
  const [run, limit] = ["bench_run", "bench_limit"];
  const clear = async () => {
    for (const name of [run, limit]) await dropDatabase(adminUrl, name);
  };
  await clear();
  await stage("two copies of the city", async () => {
    for (const name of [run, limit]) await cloneDatabase(adminUrl, name, city.name);
    return true;
  });

  const limits = {
    RATE_PAGES: "0",
    RATE_API: "0",
    RATE_SIGN_IN: "0",
    RATE_NETWORK: "0",
    TRUSTED_PROXIES: "127.0.0.1,::1",
  };
  const product = { ...env, ...limits, DATABASE_URL: urlOf(adminUrl, run) };
  const wire = new URL(product.DATABASE_URL);
  wire.port = String(wirePort);
  runProcesses(["web"], { stack, env: product, print: () => {} });
  runProcesses(["web"], {
    stack,
    env: { ...product, PORT: String(recordPort), DATABASE_URL: wire.href },
    print: () => {},
  });
  const address = `http://localhost:${port}`;
  if (!(await untilHealthy(address, stack.signal))) throw new SetupProblem("The product did not become healthy.");
  const args = ["--import", "tsx", "bench/main.ts", "--writes", String(writes), "--asked", String(cases)];
  const { code } = await runNode([...args, ...process.argv.slice(2)], {
    stack,
    env: {
      ...product,
      BENCH_URL: address,
      BENCH_RECORD_URL: `http://localhost:${recordPort}`,
      BENCH_WIRE_PORT: String(wirePort),
      BENCH_LIMIT_DATABASE: urlOf(adminUrl, limit),
      BENCH_CITY: city.facts,
    },
    show: true,
  });
  await clear();
  return code;
});

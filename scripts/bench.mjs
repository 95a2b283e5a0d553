import "./setup/node-version.mjs";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { cloneDatabase, dropDatabase, hasDatabase, listDatabases, renameDatabase, urlOf } from "./setup/databases.mjs";
import { fingerprintOf } from "./setup/fingerprint.mjs";
import { watchNpm } from "./setup/parent-watch.mjs";
import { checkout, openPlace, placeFor } from "./setup/place.mjs";
import { findFreePort } from "./setup/ports.mjs";
import { prepareProduct } from "./setup/prepare.mjs";
import { runProcesses } from "./setup/processes.mjs";
import { runNode, succeed } from "./setup/run.mjs";
import { applyMigrations } from "./setup/schema-engine.mjs";
import { endProcess, spawnTethered } from "./setup/spawn-tethered.mjs";
import { stage } from "./setup/stages.mjs";
import { runCommand, SetupProblem } from "./setup/stop-stack.mjs";

/** @typedef {import("./setup/spawn-tethered.mjs").Environment} Environment */
/** @typedef {import("./setup/stop-stack.mjs").StopStack} StopStack */
/** @typedef {"small" | "city"} Size */

const sizes = { small: { cases: 20_000, people: 10_000 }, city: { cases: 2_000_000, people: 1_000_000 } };

/** Every caller of the bench comes from one machine: what guards the product against one network is lifted. */
const unlimited = {
  RATE_PAGES: "0",
  RATE_API: "0",
  RATE_SIGN_IN: "0",
  RATE_NETWORK: "0",
  TRUSTED_PROXIES: "127.0.0.1,::1",
};

/** @param {string} name */
const flag = (name) => process.argv.includes(`--${name}`);
/** @param {string} name @param {string} otherwise */
const option = (name, otherwise) =>
  process.argv[process.argv.indexOf(`--${name}`) + 1 || process.argv.length] ?? otherwise;
/** @param {string} name @param {number} otherwise */
function number(name, otherwise) {
  const n = Number(option(name, String(otherwise)));
  if (!Number.isFinite(n) || n < 0) throw new SetupProblem(`--${name} takes a number.`);
  return n;
}

/**
 * The city of a size, loaded once and kept; migrations that came since are applied. It is as of the day it was loaded, what
 * a run needs of its own day is added by the run. Made in a database of another name, so that a city that is there is whole.
 * @param {string} adminUrl @param {Size} size @param {{ base: string, env: Environment, stack: StopStack }} options
 */
async function ensureCity(adminUrl, size, { base, env, stack }) {
  const cases = size === "city" ? number("cases", sizes.city.cases) : sizes.small.cases;
  const people = Math.round((cases * sizes[size].people) / sizes[size].cases);
  const skip = (/** @type {string} */ file) => file.endsWith(".test.ts") || file.endsWith("add-starts.ts");
  const print = fingerprintOf(checkout, ["bench/city"], { skip, also: [String(cases)] }).slice(0, 8);
  const name = `city_${size}_${print}`;
  const note = path.join(base, `${name}.json`);
  if (!(await hasDatabase(adminUrl, name))) {
    for (const old of await listDatabases(adminUrl))
      if (old.startsWith(`city_${size}_`)) await dropDatabase(adminUrl, old);
    const unfinished = `${name}_unfinished`;
    await cloneDatabase(adminUrl, unfinished, "tongban");
    console.log(`  loading a city of ${cases} cases and ${people} people`);
    const begun = performance.now();
    const args = ["--import", "tsx", "bench/load.ts", String(cases), String(people)];
    const loaded = await runNode(args, {
      stack,
      env: { ...env, DATABASE_URL: urlOf(adminUrl, unfinished) },
      show: true,
    });
    if (loaded.code !== 0) throw new SetupProblem("The city could not be loaded.");
    writeFileSync(note, String(Math.round((performance.now() - begun) / 1_000)));
    await renameDatabase(adminUrl, unfinished, name);
  }
  await applyMigrations(urlOf(adminUrl, name));
  return { name, seconds: existsSync(note) ? Number(readFileSync(note, "utf8")) : null };
}

/** The static page of Next alone, built once. @param {{ stack: StopStack, port: number }} options */
async function serveBarePage({ stack, port }) {
  const folder = path.join(checkout, "bench", "bare-next");
  const next = "node_modules/next/dist/bin/next";
  const env = { NEXT_TELEMETRY_DISABLED: "1", NODE_ENV: "production" };
  if (!existsSync(path.join(folder, ".next-bench", "BUILD_ID")))
    await succeed("Building the bare page", runNode([next, "build", folder], { stack, env }));
  const child = spawnTethered([next, "start", folder, "-p", String(port)], { env });
  stack.push("the bare page", () => endProcess(child, 1_500));
}

/**
 * `npm run bench -- [--size small|city] [--connections 50,200,1000] [--seconds 3] [--writes 300] [--soak 600]
 * [--crowds 500,1000,2000] [--json]`: the product built and served as in service (one web process, durable database), measured beside the
 * limits. `--size city` measures the small city too, for what must not grow. Builds where the tests build, so that a
 * running `npm start` keeps its own.
 */
await runCommand(async (stack) => {
  watchNpm(() => process.kill(process.pid, "SIGTERM"));
  const size = /** @type {Size} */ (option("size", "small"));
  if (!(size in sizes)) throw new SetupProblem("--size is small or city.");
  const place = openPlace(placeFor("bench"));
  const env = await prepareProduct(place, {
    stack,
    roles: ["web"],
    port: await findFreePort(),
    dist: ".next-test",
    durable: true,
  });
  const adminUrl = urlOf(env.DATABASE_URL ?? "", "postgres");
  const cityOptions = { base: place.base, env, stack };
  const small = await ensureCity(adminUrl, "small", cityOptions);
  const large = size === "city" ? await ensureCity(adminUrl, "city", cityOptions) : null;
  if (flag("load-only")) return 0;
  const [run, limit] = ["bench_run", "bench_limit"];
  const clear = async () => {
    for (const name of [run, limit]) await dropDatabase(adminUrl, name);
  };
  const answers = path.join(place.base, "answers");
  mkdirSync(answers, { recursive: true });

  /** Measures on a database beside a fresh small city for the limits; answers where the figures are.
   *  @param {Size} on @param {string} database @param {number | null} loadedInSeconds @param {boolean} brief */
  async function measureOn(on, database, loadedInSeconds, brief) {
    await dropDatabase(adminUrl, limit);
    await cloneDatabase(adminUrl, limit, small.name);
    const free = () => findFreePort();
    const [port, recorder, barePage, wirePort] = await Promise.all([free(), free(), free(), free()]);
    const product = { ...env, DATABASE_URL: urlOf(adminUrl, database), ...unlimited };
    const wire = new URL(product.DATABASE_URL);
    wire.port = String(wirePort);
    runProcesses(["web"], { stack, env: { ...product, PORT: String(port) }, print: () => {} });
    runProcesses(["web"], {
      stack,
      env: { ...product, PORT: String(recorder), DATABASE_URL: wire.href },
      print: () => {},
    });
    if (!brief) await serveBarePage({ stack, port: barePage });
    const answer = path.join(answers, `${on}.json`);
    const setting = path.join(answers, `${on}-setting.json`);
    const at = (/** @type {number} */ one) => `http://localhost:${one}`;
    const given = {
      ...{ size: on, brief, answer, wirePort, loadedInSeconds, cluster: place.cluster },
      connections: option("connections", "50,200,1000").split(",").map(Number),
      ...{ seconds: number("seconds", 3), writes: number("writes", 300), soak: number("soak", 0) },
      crowds: option("crowds", "500,1000,2000").split(",").map(Number).filter(Boolean),
      crowdSeconds: number("crowd-seconds", 45),
      pool: Number(process.env.DB_POOL ?? 10),
      ...{ web: at(port), recorder: at(recorder), barePage: at(barePage) },
      ...{ runDatabase: product.DATABASE_URL, limitDatabase: urlOf(adminUrl, limit) },
    };
    writeFileSync(setting, JSON.stringify(given));
    const { code } = await runNode(["--import", "tsx", "bench/main.ts", setting], { stack, env: product, show: true });
    if (code !== 0) throw new SetupProblem("The measurement failed.");
    return answer;
  }

  await clear();
  await stage("a copy of the small city", async () => {
    await cloneDatabase(adminUrl, run, small.name);
    return true;
  });
  const ofSmall = await measureOn("small", run, small.seconds, large !== null);
  const ofLarge = large ? await measureOn("city", large.name, large.seconds, false) : null;
  await clear();
  const task = path.join(answers, "report.json");
  const options = process.argv.slice(2);
  const command = ["npm run bench", ...(options.length > 0 ? ["--", ...options] : [])].join(" ");
  const report = { command, main: ofLarge ?? ofSmall, small: ofLarge ? ofSmall : null, peers: null };
  writeFileSync(task, JSON.stringify({ ...report, whole: !flag("dry"), json: flag("json") }));
  const { code } = await runNode(["--import", "tsx", "bench/write-report.ts", task], { stack, env, show: true });
  return code;
});

import "./setup/node-version.mjs";
import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { ensureCity } from "./bench/ensure-city.mjs";
import { serveBarePage } from "./bench/serve-bare-page.mjs";
import { peerVersion, servePeer } from "./bench/serve-peer.mjs";
import { cloneDatabase, dropDatabase, urlOf } from "./setup/databases.mjs";
import { watchNpm } from "./setup/parent-watch.mjs";
import { openPlace, placeFor } from "./setup/place.mjs";
import { findFreePort } from "./setup/ports.mjs";
import { prepareProduct } from "./setup/prepare.mjs";
import { lean, runProcesses } from "./setup/processes.mjs";
import { runNode } from "./setup/run.mjs";
import { stage } from "./setup/stages.mjs";
import { runCommand, SetupProblem } from "./setup/stop-stack.mjs";

/** @typedef {"slice" | "small" | "city"} Size */

/** The slice is for the tests (scripts/checks/bench-slice.mjs): everything is measured, and nothing said about how fast it is. */
const sizes = {
  slice: { cases: 1_500, people: 600 },
  small: { cases: 20_000, people: 10_000 },
  city: { cases: 2_000_000 },
};

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
 * `npm run bench -- [--size small|city] [--connections 50,200,1000] [--seconds 3] [--writes 300] [--soak 600]
 * [--crowds 500,1000,2000] [--webs 1] [--peers] [--dry] [--json]`: the product built and served as in service (so many web
 * processes, durable database), measured beside the limits. `--size city` measures the small city too, for what must not
 * grow. Builds where the tests build, so that a running `npm start` keeps its own.
 */
await runCommand(async (stack) => {
  watchNpm(() => process.kill(process.pid, "SIGTERM"));
  const size = /** @type {Size} */ (option("size", "small"));
  if (!(size in sizes)) throw new SetupProblem("--size is small, city or slice.");
  const isSlice = size === "slice";
  // In a place of its own: the cities of the bench took long to load, and may be in use.
  const place = openPlace(placeFor(isSlice ? "bench-slice" : "bench"));
  const env = await prepareProduct(place, {
    stack,
    roles: ["web"],
    port: await findFreePort(),
    dist: ".next-test",
    durable: true,
  });
  const adminUrl = urlOf(env.DATABASE_URL ?? "", "postgres");
  const connections = option("connections", "50,200,1000").split(",").map(Number);
  const cityOptions = { base: place.base, env, stack };
  const wanted = number("cases", sizes.city.cases);
  const city = { size: /** @type {const} */ ("city"), cases: wanted, people: Math.round(wanted / 2) };
  const base = isSlice ? "slice" : "small";
  const small = await ensureCity(adminUrl, { size: base, ...sizes[base] }, cityOptions);
  const large = size === "city" ? await ensureCity(adminUrl, city, cityOptions) : null;
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
    const [recorder, barePage, wirePort] = await Promise.all([free(), free(), free()]);
    const ports = await Promise.all(Array.from({ length: number("webs", 1) }, free));
    const product = { ...env, DATABASE_URL: urlOf(adminUrl, database), ...unlimited };
    const wire = new URL(product.DATABASE_URL);
    wire.port = String(wirePort);
    for (const port of ports)
      runProcesses(["web"], { stack, env: { ...product, PORT: String(port) }, print: () => {} });
    runProcesses(["web"], {
      stack,
      env: { ...product, PORT: String(recorder), DATABASE_URL: wire.href },
      print: () => {},
    });
    const withBarePage = !brief && !isSlice;
    if (withBarePage) await serveBarePage({ stack, port: barePage });
    const answer = path.join(answers, `${on}.json`);
    const setting = path.join(answers, `${on}-setting.json`);
    const at = (/** @type {number} */ one) => `http://localhost:${one}`;
    const given = {
      ...{ size: on, brief, answer, wirePort, loadedInSeconds, cluster: place.cluster },
      connections,
      ...{ seconds: number("seconds", 3), writes: number("writes", 300), soak: number("soak", 0) },
      crowds: option("crowds", "500,1000,2000").split(",").map(Number).filter(Boolean),
      crowdSeconds: number("crowd-seconds", 45),
      pool: Number(process.env.DB_POOL ?? 10),
      clocks: isSlice ? 20_000 : 2_000_000,
      ...{ webs: ports.map(at), recorder: at(recorder), barePage: withBarePage ? at(barePage) : null },
      ...{ runDatabase: product.DATABASE_URL, limitDatabase: urlOf(adminUrl, limit) },
    };
    writeFileSync(setting, JSON.stringify(given));
    // The callers stand on the machine they measure: as little as possible beside the calls themselves.
    const { code } = await runNode([...lean, "--import", "tsx", "bench/main.ts", setting], {
      stack,
      env: product,
      show: true,
    });
    if (code !== 0) throw new SetupProblem("The measurement failed.");
    return answer;
  }

  /** Directus on the same PostgreSQL, with as many records as the small city has cases; answers where the figures are. */
  async function measurePeer() {
    const address = await servePeer({ stack, base: place.base, adminUrl, port: await findFreePort() });
    const [answer, task] = ["peer.json", "peer-setting.json"].map((file) => path.join(answers, file));
    const [name, records] = [`Directus ${peerVersion}`, sizes.small.cases];
    const given = { address, name, records, connections: connections[0], seconds: number("seconds", 3), answer };
    writeFileSync(String(task), JSON.stringify(given));
    const { code } = await runNode(["--import", "tsx", "bench/peer/main.ts", String(task)], { stack, env, show: true });
    if (code !== 0) throw new SetupProblem("The peer could not be measured.");
    return String(answer);
  }

  await clear();
  await stage(`a copy of the city (${base})`, async () => {
    await cloneDatabase(adminUrl, run, small.name);
    return true;
  });
  const ofSmall = await measureOn(base, run, small.seconds, large !== null);
  const ofLarge = large ? await measureOn("city", large.name, large.seconds, false) : null;
  const peer = flag("peers") ? await measurePeer() : null;
  await clear();
  const task = path.join(answers, "report.json");
  const options = process.argv.slice(2);
  const command = ["npm run bench", ...(options.length > 0 ? ["--", ...options] : [])].join(" ");
  const report = { command, main: ofLarge ?? ofSmall, small: ofLarge ? ofSmall : null, peer };
  writeFileSync(task, JSON.stringify({ ...report, whole: !flag("dry") && !isSlice, json: flag("json") }));
  const { code } = await runNode(["--import", "tsx", "bench/write-report.ts", task], { stack, env, show: true });
  return code;
});

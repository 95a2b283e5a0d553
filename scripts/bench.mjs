import "./setup/node-version.mjs";
import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { readBenchOptions } from "./bench/bench-options.mjs";
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

const sizes = { slice: { cases: 1_500, people: 600 }, small: { cases: 20_000, people: 10_000 } };

/** Every caller of the bench comes from one machine: what guards the product against one network is lifted. */
const unlimited = {
  RATE_PAGES: "0",
  RATE_API: "0",
  RATE_SIGN_IN: "0",
  RATE_NETWORK: "0",
  TRUSTED_PROXIES: "127.0.0.1,::1",
};

/**
 * `npm run bench` (its options: bench/bench-options.mjs): the product built and served as in service (so many web
 * processes, durable database), measured beside the limits. `--size city` measures the small city too, for what must not
 * grow. Builds where the tests build, so that a running `npm start` keeps its own.
 */
await runCommand(async (stack) => {
  watchNpm(() => process.kill(process.pid, "SIGTERM"));
  const args = process.argv.slice(2);
  const options = readBenchOptions(args);
  const { size } = options;
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
  const cityOptions = { base: place.base, env, stack };
  const { cases } = options;
  const city = { size: /** @type {const} */ ("city"), cases, people: Math.round(cases / 2) };
  const base = isSlice ? "slice" : "small";
  const small = await ensureCity(adminUrl, { size: base, ...sizes[base] }, cityOptions);
  const large = size === "city" ? await ensureCity(adminUrl, city, cityOptions) : null;
  if (options.loadOnly) return 0;
  const [run, limit] = ["bench_run", "bench_limit"];
  const clear = async () => {
    for (const name of [run, limit]) await dropDatabase(adminUrl, name);
  };
  const answers = path.join(place.base, "answers");
  mkdirSync(answers, { recursive: true });

  /** Measures on a database beside a fresh small city for the limits; answers where the figures are.
   *  @param {"slice" | "small" | "city"} on @param {string} database @param {number | null} loadedInSeconds @param {boolean} brief */
  async function measureOn(on, database, loadedInSeconds, brief) {
    await dropDatabase(adminUrl, limit);
    await cloneDatabase(adminUrl, limit, small.name);
    const free = () => findFreePort();
    const [recorder, barePage, wirePort] = await Promise.all([free(), free(), free()]);
    const ports = await Promise.all(Array.from({ length: options.webs }, free));
    const product = { ...env, DATABASE_URL: urlOf(adminUrl, database), ...unlimited };
    const wire = new URL(product.DATABASE_URL);
    wire.port = String(wirePort);
    const inspectors = await Promise.all(ports.map(free));
    for (const [i, port] of ports.entries()) {
      const served = { PORT: String(port), NODE_OPTIONS: `--inspect-port=127.0.0.1:${inspectors[i]}` };
      runProcesses(["web"], { stack, env: { ...product, ...served }, print: () => {} });
    }
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
      ...{ connections: options.connections, seconds: options.seconds, writes: options.writes, soak: options.soak },
      ...{ crowds: options.crowds, crowdSeconds: options.crowdSeconds },
      pool: Number(process.env.DB_POOL ?? 10),
      clocks: isSlice ? 20_000 : 2_000_000,
      ...{ webs: ports.map(at), inspectors, recorder: at(recorder), barePage: withBarePage ? at(barePage) : null },
      ...{ runDatabase: product.DATABASE_URL, limitDatabase: urlOf(adminUrl, limit) },
    };
    writeFileSync(setting, JSON.stringify(given));
    // The callers stand on the machine they measure: as little as possible beside the calls themselves.
    const args = [...lean, "--experimental-websocket", "--import", "tsx", "bench/main.ts", setting];
    const { code } = await runNode(args, {
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
    const given = { address, name, records, connections: options.connections[0], seconds: options.seconds, answer };
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
  const peer = options.peers ? await measurePeer() : null;
  await clear();
  const task = path.join(answers, "report.json");
  const command = ["npm run bench", ...(args.length > 0 ? ["--", ...args] : [])].join(" ");
  const report = { command, main: ofLarge ?? ofSmall, small: ofLarge ? ofSmall : null, peer };
  writeFileSync(task, JSON.stringify({ ...report, whole: !options.dry && !isSlice, json: options.json }));
  const { code } = await runNode(["--import", "tsx", "bench/write-report.ts", task], { stack, env, show: true });
  return code;
});

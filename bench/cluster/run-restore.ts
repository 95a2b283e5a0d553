import { existsSync, readdirSync, rmSync } from "node:fs";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { ensureBuilt } from "../../scripts/setup/build.mjs";
import { urlOf } from "../../scripts/setup/databases.mjs";
import { productEnvironment } from "../../scripts/setup/environment.mjs";
import { provideKeys } from "../../scripts/setup/keys.mjs";
import { readOptions, wholeNumber } from "../../scripts/setup/options.mjs";
import { openPlace, placeFor } from "../../scripts/setup/place.mjs";
import { findFreePort } from "../../scripts/setup/ports.mjs";
import { runNode } from "../../scripts/setup/run.mjs";
import { stage } from "../../scripts/setup/stages.mjs";
import type { StopStack } from "../../scripts/setup/stop-stack.mjs";
import { checkConfirmed } from "../kill/checks/confirmed-is-there";
import { withRows } from "../kill/checks/rows";
import { Faults } from "../kill/faults";
import { DATABASE, DIST, type Environment, type Ground, renewCity } from "../kill/living-product";
import { UnderLoad } from "../kill/under-load";
import { Backup, copyFolder } from "./backup";
import { chosenMoment, countsOf } from "./chosen-moment";
import { type CityProcess, CityProcesses } from "./city-processes";
import { Confirmations } from "./confirmations";
import { paperOpens } from "./paper-opens";
import { databaseAccount, PlainServer } from "./plain-server";
import { writeRestoreReport } from "./restore-report";
import { findPrograms } from "./system-program";

const say = (line: string) => process.stdout.write(`${line}\n`);
const since = (moment: number) => (performance.now() - moment) / 1_000;

const usage = `npm run restore:rehearse -- [options]
  --seed 1       another seed draws other people and services    1
  --clients 6    who work meanwhile                              6
  --seconds 15   of work before the city is destroyed           15`;

/** `npm run restore:rehearse`: see scripts/cluster.mjs. Answers the exit code: 0 when no fault was found. */
export async function runRestore(stack: StopStack, args: readonly string[]): Promise<number> {
  const values = readOptions(
    usage,
    {
      seed: { type: "string", default: "1" },
      clients: { type: "string", default: "6" },
      seconds: { type: "string", default: "15" },
    },
    args,
  );
  const options = { seed: wholeNumber("--seed", values.seed, 0), clients: wholeNumber("--clients", values.clients, 2) };
  const seconds = wholeNumber("--seconds", values.seconds, 5);
  findPrograms(["postgres", "pg_basebackup", "pg_receivewal", "setpriv"]);
  const city = await startCity(stack);
  const { ground, place, server, processes, account } = city;

  const backup = new Backup(path.join(place.base, "backup"), account);
  await stage("the log is received, files are fetched", () => backup.receive(server, ground.data));
  stack.push("the backup", () => backup.end());
  const confirmations = new Confirmations();
  const under = new UnderLoad(ground, { base: city.base }, options, say, confirmations.saw);
  const { faults, journal } = under;
  await wait(seconds * 1_000);
  const base = await stage("base copy under load", () => backup.copyBase(server));
  backup.keep("keys.json", place.keys);
  backup.keep("ca", path.join(ground.data, "ca"));
  await wait(seconds * 1_000);
  const chosen = await chosenMoment(ground.databaseUrl);
  say(`  a moment to come back to: ${JSON.stringify(chosen.counts)}`);
  await wait(seconds * 1_000);

  // The machine is gone: every process, the database, the files, the keys. What is left stands elsewhere.
  const told = [...journal.entries];
  const at = performance.now();
  const instant = Date.now();
  await processes.killAll(["web", "worker"]);
  server.kill();
  for (const name of readdirSync(ground.data))
    if (name !== "sandbox") rmSync(path.join(ground.data, name), { recursive: true, force: true });
  for (const gone of [server.folder, place.keys]) rmSync(gone, { recursive: true, force: true });
  await backup.end();
  const toldLater = journal.entries.length - told.length;
  say(`  destroyed under load after ${told.length} confirmed acts`);

  const back = performance.now();
  copyFolder(path.join(backup.folder, "keys.json"), place.keys);
  copyFolder(path.join(backup.folder, "ca"), path.join(ground.data, "ca"));
  const files = copyFolder(backup.files, path.join(ground.data, "files"));
  const keysAndFilesS = since(back);
  const fresh = new PlainServer(path.join(place.base, "restored"), server.port, server.password, account);
  stack.push("the restored database", () => fresh.stop());
  const placed = await stage("base copy in its new place", () => backup.restoreInto(fresh, null));
  const replaying = performance.now();
  await stage("log replayed", () => fresh.start());
  const replayS = since(replaying);
  const lost = await lossOf(ground, journal.entries, instant);
  say(`  lost: ${lost.acts} acts, ${lost.files} files`);
  const starting = performance.now();
  await stage("web and worker started", () => processes.startAgain(["web", "worker"], keysIn(place.keys)));
  const startS = since(starting);
  const backS = await confirmations.backAfter(at, 120_000);
  if (backS === null) faults.add("nothing was confirmed after the restore", {});
  await wait(5_000);

  const figures = await under.endAndCheck();
  // A file of the last second that had not been fetched yet is loss, and said as such; it is no fault of the restore.
  const found = faults.list.filter(
    ({ what, evidence }) =>
      !(what === "a kept file is gone" && lost.digests.has((evidence as { digest: string }).digest)),
  );
  const ledger = await runNode(["--import", "tsx", "lib/platform/ledger/verify-command.ts"], {
    stack,
    env: ground.env,
  });
  if (ledger.code !== 0) faults.add("the ledger is not whole", ledger.output);
  const paper = await paperOpens(ground, city.base, journal.entries, faults);

  const point = new PlainServer(path.join(place.base, "point"), await findFreePort(), server.password, account);
  stack.push("the database of that moment", () => point.stop());
  const pointBegun = performance.now();
  await backup.restoreInto(point, "chosen");
  await stage("restored to the chosen moment", () => point.start());
  const pointS = since(pointBegun);
  const then = await countsOf(urlOf(point.url, DATABASE));
  if (JSON.stringify(then) !== JSON.stringify(chosen.counts))
    faults.add("not what was there at that moment", { then, chosen: chosen.counts });
  await point.stop();

  const all = [...found, ...faults.list.filter((one) => !found.includes(one) && one.what !== "a kept file is gone")];
  writeRestoreReport({
    args,
    seed: options.seed,
    postgresql: await withRows(fresh.url, async (rows) => {
      const [row] = await rows<{ server_version: string }>("show server_version");
      return row?.server_version ?? "unknown";
    }),
    clients: options.clients,
    confirmedBefore: told.length,
    toldLater,
    backup: { base, filesEveryS: 1 },
    restore: { keysAndFilesS, files, placed, replayS, startS, totalS: since(back), firstActS: backS },
    loss: { acts: lost.acts, seconds: lost.seconds, files: lost.files },
    point: { counts: chosen.counts, equal: JSON.stringify(then) === JSON.stringify(chosen.counts), seconds: pointS },
    ledger: ledger.output.trim().split("\n").at(-1) ?? "",
    paper,
    figures,
    faults: all,
  });
  say(`back after ${backS?.toFixed(1) ?? "–"} s, ${lost.acts} acts and ${lost.files} files lost: ${all.length} faults`);
  if (all.length === 0) city.dropFolder();
  return all.length === 0 ? 0 : 1;
}

/** The keys that came back, not those this harness still knows. */
function keysIn(file: string): Environment {
  const { masterKey, sessionSecret } = provideKeys(file);
  return { TONGBAN_KEY: masterKey, NEXTAUTH_SECRET: sessionSecret };
}

/** A city on one machine: PostgreSQL of the system, web, worker, and the outside world. */
async function startCity(stack: StopStack) {
  const empty = placeFor("restore");
  rmSync(empty.base, { recursive: true, force: true });
  const place = openPlace(empty);
  let drops = false;
  stack.push("the folder of this run", () => {
    if (drops) rmSync(place.base, { recursive: true, force: true });
  });
  const account = await databaseAccount();
  const { databasePassword } = provideKeys(place.keys);
  const server = new PlainServer(path.join(place.base, "database"), await findFreePort(), databasePassword, account);
  stack.push("PostgreSQL", () => server.stop());
  await stage("PostgreSQL up", async () => {
    await server.make(place);
    await server.start();
  });
  const databaseUrl = urlOf(server.url, DATABASE);
  const env: Environment = await productEnvironment(place, {
    databaseUrl,
    port: await findFreePort(),
    dist: DIST,
    given: {},
  });
  const data = path.join(place.base, "run");
  env.TONGBAN_DATA = data;
  await stage("product built", () => ensureBuilt(DIST, { stack, env }));
  // The harness speaks to this city as the product does, to seed it and to verify it.
  Object.assign(process.env, env);
  const form = await stage("a city to work in", () => renewCity({ adminUrl: server.url, data }));
  const ground: Ground = { place, env, adminUrl: server.url, databaseUrl, data, form };
  const processes = new CityProcesses(path.join(place.base, "product.log"), stack.signal);
  stack.push("the processes", () => processes.stop());
  const base = `http://localhost:${env.PORT}`;
  const workerPort = await findFreePort();
  const all: CityProcess[] = [
    { name: "outside", role: "sandbox", env, address: env.SANDBOX_URL ?? "" },
    { name: "web", role: "web", env, address: base },
    {
      name: "worker",
      role: "worker",
      env: { ...env, WORKER_METRICS_PORT: String(workerPort) },
      address: `http://127.0.0.1:${workerPort}/health`,
    },
  ];
  await stage("web, worker, outside", () => Promise.all(all.map((one) => processes.start(one))));
  return {
    ground,
    place,
    server,
    processes,
    base,
    account,
    dropFolder: () => {
      drops = true;
    },
  };
}

/** What was confirmed and is not there: acts, how long before the end the first of them was, and files. */
async function lossOf(
  { databaseUrl, data }: Ground,
  entries: Parameters<typeof checkConfirmed>[1],
  instant: number,
): Promise<{ acts: number; seconds: number; files: number; digests: Set<string> }> {
  const missing = new Faults(() => undefined);
  return withRows(databaseUrl, async (rows) => {
    await checkConfirmed(rows, entries, missing);
    const kept = await rows<{ digest: string }>(
      `select digest from case_file union select digest from paper where digest is not null
       union select digest from licence where digest is not null`,
    );
    const gone = kept.filter(({ digest }) => !existsSync(path.join(data, "files", digest.slice(0, 2), digest)));
    const times = missing.list.map(({ evidence }) => Date.parse((evidence as { entry: { at: string } }).entry.at));
    const seconds = times.length === 0 ? 0 : Math.max(0, (instant - Math.min(...times)) / 1_000);
    return { acts: times.length, seconds, files: gone.length, digests: new Set(gone.map(({ digest }) => digest)) };
  });
}

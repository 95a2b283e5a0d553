import { spawn } from "node:child_process";
import { closeSync, existsSync, openSync, readFileSync, rmSync, statSync } from "node:fs";
import { totalmem } from "node:os";
import path from "node:path";
import { isRoot } from "./place.mjs";
import { freeKeptPort, keepPort } from "./ports.mjs";
import { postgresAccount } from "./postgres-account.mjs";
import { decideAdoption } from "./postgres-adoption.mjs";
import { providePostgres } from "./postgres-binaries.mjs";
import { provideCluster } from "./postgres-cluster.mjs";
import { exists, knowsWorkingDirectories, processesIn } from "./process-identity.mjs";
import { SetupProblem } from "./stop-stack.mjs";
import { waitUntil } from "./wait.mjs";

const LOG_LIMIT = 10_000_000;
const START_LIMIT = 60_000;

/**
 * Brings up the embedded PostgreSQL of a place, or adopts the one that already serves it.
 * @param {import("./place.mjs").Place} place
 * @param {{ password: string, durable: boolean }} options durable: false trades crash safety for speed (tests)
 * @returns {Promise<{ pid: number, port: number, adopted: boolean }>}
 */
export async function startPostgres(place, { password, durable }) {
  const account = isRoot ? await postgresAccount() : undefined;
  const programs = providePostgres(place.binaries);
  await provideCluster(place, { programs, account, password });
  const found = await settleTraces(place.cluster);
  if (found !== null) {
    await untilReady(place, found.pid);
    keepPort(place.ports, "database", found.port);
    return { ...found, adopted: true };
  }
  const port = await freeKeptPort(place.ports, "database");
  const pid = launch(place, programs, account, port, durable);
  await untilReady(place, pid);
  return { pid, port, adopted: false };
}

/** Fast shutdown; after a moment the immediate one, which PostgreSQL recovers from at the next start.
 *  @param {number} pid */
export async function stopPostgres(pid) {
  const gone = () => !exists(pid);
  for (const [signal, patience] of /** @type {const} */ ([
    ["SIGINT", 1_300],
    ["SIGQUIT", 400],
    ["SIGKILL", 200],
  ])) {
    if (gone()) return;
    try {
      process.kill(pid, signal);
    } catch {
      return;
    }
    if (await waitUntil(gone, patience, 20)) return;
  }
}

/** @param {string} cluster the server to adopt, or null when the directory is free */
async function settleTraces(cluster) {
  const file = path.join(cluster, "postmaster.pid");
  const deadline = performance.now() + 15_000;
  for (;;) {
    const pidFile = existsSync(file) ? readFileSync(file, "utf8") : null;
    const living = processesIn(cluster);
    const verdict = decideAdoption({ pidFile, living, running: exists, knowsDirectories: knowsWorkingDirectories });
    if (verdict.do === "start") return null;
    if (verdict.do === "adopt") return { pid: verdict.pid, port: verdict.port };
    if (verdict.do === "remove-pid-file") rmSync(file, { force: true });
    else if (performance.now() > deadline) for (const pid of verdict.pids) process.kill(pid, "SIGQUIT");
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

/** In a session of its own: Ctrl-C reaches the whole group at once, and the database must go last.
 *  @param {import("./place.mjs").Place} place @param {string} programs
 *  @param {{ uid: number, gid: number } | undefined} account @param {number} port @param {boolean} durable */
function launch(place, programs, account, port, durable) {
  const settings = {
    port,
    listen_addresses: "127.0.0.1",
    unix_socket_directories: "",
    max_connections: 200,
    // What of a city is in use stays in memory; taken only as it is used.
    shared_buffers: `${Math.min(4_096, Math.floor(totalmem() / 8 / 1_048_576))}MB`,
    // A place on a solid disk costs about what the next one does: without it the planner reads whole index ranges.
    random_page_cost: 1.1,
    timezone: "UTC",
    log_timezone: "Asia/Shanghai",
    ...(durable ? {} : { fsync: "off", synchronous_commit: "off", full_page_writes: "off" }),
  };
  const args = Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
  if (existsSync(place.log) && statSync(place.log).size > LOG_LIMIT) rmSync(place.log);
  const log = openSync(place.log, "a", 0o600);
  const child = spawn(path.join(programs, "bin", "postgres"), ["-D", place.cluster, ...args], {
    ...account,
    cwd: place.base,
    detached: true,
    stdio: ["ignore", log, log],
  });
  closeSync(log);
  child.unref();
  child.on("error", () => {});
  if (child.pid === undefined) throw new SetupProblem(`PostgreSQL could not be started from ${programs}.`);
  return child.pid;
}

/** The server writes its state into line 8 of postmaster.pid. @param {import("./place.mjs").Place} place @param {number} pid */
async function untilReady(place, pid) {
  const file = path.join(place.cluster, "postmaster.pid");
  const ready = () => existsSync(file) && readFileSync(file, "utf8").split("\n")[7]?.trim() === "ready";
  if (await waitUntil(() => ready() || !exists(pid), START_LIMIT, 30)) if (exists(pid)) return;
  const tail = existsSync(place.log) ? readFileSync(place.log, "utf8").trimEnd().split("\n").slice(-8).join("\n") : "";
  throw new SetupProblem(`PostgreSQL did not start. The end of ${place.log}:\n${tail}`);
}

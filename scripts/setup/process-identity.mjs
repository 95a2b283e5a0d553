import { readdirSync, readFileSync, readlinkSync, realpathSync } from "node:fs";

/**
 * A process is named by its number and its start time: numbers come back after a crash or a reboot, the pair does not.
 * The start time is empty where /proc does not exist (macOS); there the number alone must do.
 * @typedef {{ pid: number, startedAt: string }} ProcessIdentity
 */

/** @param {number} pid @returns {ProcessIdentity} */
export function identify(pid) {
  return { pid, startedAt: startTime(pid) };
}

/** True while exactly this process runs; a zombie does not count. @param {ProcessIdentity} who */
export function isAlive(who) {
  return exists(who.pid) && startTime(who.pid) === who.startedAt;
}

/** True when the number is in use by a process that is not a zombie. @param {number} pid */
export function exists(pid) {
  try {
    process.kill(pid, 0);
  } catch (error) {
    // EPERM: it lives, but belongs to somebody else.
    if (!(error instanceof Error) || !("code" in error) || error.code !== "EPERM") return false;
  }
  return statFields(pid)[0] !== "Z";
}

/** Numbers of the processes whose working directory is `folder`: PostgreSQL's server and backends sit in their data
 *  directory. Empty where /proc does not exist. @param {string} folder */
export function processesIn(folder) {
  const real = realpathOrNull(folder);
  if (real === null) return [];
  return listProc().filter((pid) => workingDirectory(pid) === real);
}

/** @param {number} pid the parent's number, or null when unknown */
export function parentOf(pid) {
  const parent = Number(statFields(pid)[1]);
  return Number.isInteger(parent) && parent > 0 ? parent : null;
}

export const knowsWorkingDirectories = process.platform === "linux";

function listProc() {
  try {
    return readdirSync("/proc")
      .filter((name) => /^\d+$/.test(name))
      .map(Number);
  } catch {
    return [];
  }
}

/** @param {number} pid */
function workingDirectory(pid) {
  try {
    return readlinkSync(`/proc/${pid}/cwd`);
  } catch {
    return null;
  }
}

/** @param {number} pid */
function startTime(pid) {
  return statFields(pid)[19] ?? "";
}

/** Fields of /proc/<pid>/stat from the third on (state, parent, …); the second is a name that may hold spaces.
 *  @param {number} pid @returns {string[]} */
function statFields(pid) {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, "utf8");
    return text.slice(text.lastIndexOf(")") + 2).split(" ");
  } catch {
    return [];
  }
}

/** @param {string} folder */
function realpathOrNull(folder) {
  try {
    return realpathSync(folder);
  } catch {
    return null;
  }
}

import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { identify, isAlive } from "./process-identity.mjs";

const POLL = 200;

/**
 * Runs `work` while holding a lock file, so that two commands of one checkout never install or build over each other.
 * The file names its holder; a holder that no longer runs loses it.
 * @template T
 * @param {string} file
 * @param {() => Promise<T>} work
 * @param {{ onWait?: (holder: number) => void, signal?: AbortSignal }} [options]
 * @returns {Promise<T>}
 */
export async function withLock(file, work, { onWait, signal } = {}) {
  mkdirSync(path.dirname(file), { recursive: true });
  let told = false;
  while (!tryTake(file)) {
    const holder = readHolder(file);
    if (holder === null || !isAlive(holder)) {
      breakLock(file);
      continue;
    }
    if (!told) onWait?.(holder.pid);
    told = true;
    await new Promise((resolve) => setTimeout(resolve, POLL));
    signal?.throwIfAborted();
  }
  try {
    return await work();
  } finally {
    rmSync(file, { force: true });
  }
}

/** @param {string} file */
function tryTake(file) {
  try {
    writeFileSync(file, JSON.stringify(identify(process.pid)), { flag: "wx" });
    return true;
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "EEXIST") return false;
    throw error;
  }
}

/** Takes a dead holder's file away. Renamed first: of two that break it at once only one gets it, and if it got a fresh
 *  lock by mistake it is put back. @param {string} file */
function breakLock(file) {
  const aside = `${file}.${process.pid}`;
  try {
    renameSync(file, aside);
  } catch {
    return;
  }
  const holder = readHolder(aside);
  if (holder !== null && isAlive(holder)) renameSync(aside, file);
  else rmSync(aside, { force: true });
}

/** @param {string} file @returns {import("./process-identity.mjs").ProcessIdentity | null} */
function readHolder(file) {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch {
    return null;
  }
}

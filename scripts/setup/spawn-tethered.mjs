import { spawn } from "node:child_process";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { checkout } from "./place.mjs";

const tether = pathToFileURL(path.join(import.meta.dirname, "tether.mjs")).href;

/** What a process gets beside our own environment; undefined takes a variable away.
 *  @typedef {Record<string, string | undefined>} Environment */

/**
 * Starts a Node program that ends when this process ends, however that happens (see tether.mjs).
 * @param {string[]} args what follows `node`
 * @param {{ env: Environment, folder?: string }} options folder: the release it belongs to; this checkout unless told
 */
export function spawnTethered(args, { env, folder = checkout }) {
  return spawn(process.execPath, ["--import", tether, ...args], {
    cwd: folder,
    env: { ...process.env, ...env, TONGBAN_PARENT: String(process.pid) },
    stdio: ["ignore", "pipe", "pipe", "pipe"],
  });
}

/** Asks a process to end, and ends it after `patience` milliseconds.
 *  @param {import("node:child_process").ChildProcess} child @param {number} patience */
export async function endProcess(child, patience) {
  if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined) return;
  const ended = new Promise((resolve) => child.once("exit", resolve));
  child.kill("SIGTERM");
  const timer = setTimeout(() => child.kill("SIGKILL"), patience);
  await ended;
  clearTimeout(timer);
}

import { readFileSync, renameSync, writeFileSync } from "node:fs";
import net from "node:net";

/** Below Linux's range for outgoing connections (32768 and up), so that a kept port stays ours between two starts. */
const LOWEST = 20_000;
const HIGHEST = 32_000;

/** @param {string} file @returns {Record<string, number>} ports by name; empty when the file is absent or damaged */
export function readPorts(file) {
  try {
    const parsed = JSON.parse(readFileSync(file, "utf8"));
    return Object.fromEntries(Object.entries(parsed).filter(([, port]) => isPort(port)));
  } catch {
    return {};
  }
}

/** @param {string} file @param {string} name @param {number} port */
export function keepPort(file, name, port) {
  const ports = { ...readPorts(file), [name]: port };
  writeFileSync(`${file}.new`, `${JSON.stringify(ports)}\n`);
  renameSync(`${file}.new`, file);
}

/** The port kept under this name while it is free, else a new one, which is then kept.
 *  @param {string} file @param {string} name */
export async function freeKeptPort(file, name) {
  const kept = readPorts(file)[name];
  if (kept !== undefined && (await isFree(kept, "127.0.0.1"))) return kept;
  const port = await findFreePort();
  keepPort(file, name, port);
  return port;
}

/** The port kept under this name, taken or not (another process of this checkout may be listening there).
 *  @param {string} file @param {string} name */
export async function keptPort(file, name) {
  return readPorts(file)[name] ?? (await freeKeptPort(file, name));
}

/** @returns {Promise<number>} */
export async function findFreePort() {
  for (let attempt = 0; attempt < 200; attempt += 1) {
    const port = LOWEST + Math.floor(Math.random() * (HIGHEST - LOWEST));
    if (await isFree(port, "127.0.0.1")) return port;
  }
  throw new Error(`no free port between ${LOWEST} and ${HIGHEST} on 127.0.0.1`);
}

/** True when a server could listen there. Without a host: on every address, as the web server does.
 *  @param {number} port @param {string} [host] @returns {Promise<boolean>} */
export function isFree(port, host) {
  return new Promise((resolve) => {
    const probe = net.createServer();
    probe.once("error", () => resolve(false));
    probe.listen({ port, host, exclusive: true }, () => probe.close(() => resolve(true)));
  });
}

/** @param {unknown} value @returns {value is number} */
export function isPort(value) {
  return Number.isInteger(value) && Number(value) > 0 && Number(value) < 65_536;
}

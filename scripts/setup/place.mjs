import { createHash } from "node:crypto";
import { mkdirSync, realpathSync } from "node:fs";
import path from "node:path";
import { SetupProblem } from "./stop-stack.mjs";

/** The checkout: the folder that holds package.json. Real path, so that a symbolic link names the same data. */
export const checkout = realpathSync(path.resolve(import.meta.dirname, "..", ".."));

export const isRoot = process.getuid?.() === 0;

/**
 * Where everything lives that is not source. As an ordinary user: `.tongban/<variant>` in the checkout. As root the
 * database runs as user `postgres`, who cannot enter a 0700 folder such as /root: then it is
 * `/var/lib/tongban/<checkout>/<variant>`, where <checkout> is drawn from the checkout's path.
 * @param {"main" | "test" | "dev" | "bench" | "bench-slice" | "fuzz" | "kill" | "days" | "cluster" | "restore"} variant who uses it; each has its own database, keys and files
 */
export function placeFor(variant, { root = isRoot, folder = checkout } = {}) {
  const home = root ? path.join("/var/lib/tongban", hashOfPath(folder)) : path.join(folder, ".tongban");
  const base = path.join(home, variant);
  return {
    variant,
    home,
    base,
    cluster: path.join(base, "postgres"),
    log: path.join(base, "postgres.log"),
    ports: path.join(base, "ports.json"),
    keys: path.join(base, "keys.json"),
    users: path.join(base, "users"),
    binaries: path.join(home, "binaries"),
    /** Handed to the product as TONGBAN_DATA: stored files, the demo CA. */
    data: path.join(base, "data"),
  };
}

/** @typedef {ReturnType<typeof placeFor>} Place */

/** Makes the folders of a place. Only those that user `postgres` must pass are open to others.
 *  @param {Place} place */
export function openPlace(place) {
  try {
    mkdirSync(place.base, { recursive: true, mode: 0o755 });
    mkdirSync(place.users, { recursive: true, mode: 0o700 });
    mkdirSync(place.data, { recursive: true, mode: 0o700 });
  } catch (error) {
    throw new SetupProblem(
      `The data folder ${place.base} cannot be made: ${error instanceof Error ? error.message : error}`,
    );
  }
  return place;
}

/** @param {string} folder */
export function hashOfPath(folder) {
  return createHash("sha256").update(folder).digest("hex").slice(0, 16);
}

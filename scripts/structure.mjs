import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { breachesOf } from "./structure/rules.mjs";

/** The house's own lint: who may import whom, which file names exist, where Prisma, Next and the clock live.
 *  @param {string} root @returns {string[]} */
export function sourceFiles(root) {
  const listed = execFileSync("git", ["ls-files", "-co", "--exclude-standard", "-z"], { cwd: root, encoding: "utf8" });
  return listed.split("\0").filter((file) => /\.(ts|tsx|mts|js|mjs)$/.test(file) && existsSync(path.join(root, file)));
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  const root = path.resolve(import.meta.dirname, "..");
  const files = sourceFiles(root);
  const breaches = files.flatMap((file) => breachesOf(file, readFileSync(path.join(root, file), "utf8")));
  for (const breach of breaches) console.error(`${breach.file}:${breach.line}  ${breach.says}`);
  console.log(`structure: ${files.length} files, ${breaches.length} breaches`);
  process.exitCode = breaches.length > 0 ? 1 : 0;
}

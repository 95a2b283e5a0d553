import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fingerprintOf, unlessDone } from "../../scripts/setup/fingerprint.mjs";
import { checkout, placeFor } from "../../scripts/setup/place.mjs";
import { run, runNode, succeed } from "../../scripts/setup/run.mjs";
import { stage } from "../../scripts/setup/stages.mjs";
import type { StopStack } from "../../scripts/setup/stop-stack.mjs";

/** A release in a folder of its own, built: what runs from it and under which number it shows itself. */
export type Release = { folder: string; dist: string; version: string };

/** What a checkout consists of, as far as a release is made from it. */
const inputs = [
  ...(JSON.parse(readFileSync(path.join(checkout, "lib/platform/release/sources.json"), "utf8")) as string[]),
  ...["prisma", "prisma.config.ts", "scripts", "sandbox", "postcss.config.mjs", "tsconfig.json", ".npmrc"],
];

/** What the second release brings: a column in the table that people use most, and an index on it, built beside their work. */
const migrations = {
  "99990101000000_column_of_the_rehearsal": 'ALTER TABLE "case" ADD COLUMN "rehearsed" TEXT;\n',
  "99990101000001_index_of_the_rehearsal": 'CREATE INDEX CONCURRENTLY "case_rehearsed_idx" ON "case"("rehearsed");\n',
};

/** The number of the release after this one. */
const nextVersion = (version: string): string => version.replace(/\.(\d+)\./, (_, n: string) => `.${Number(n) + 1}.`);

/**
 * The next release, made of this checkout: another number, one column more in the data model, so that every statement about a
 * case names it, and the migrations for it. Built once, in its own folder, until the checkout changes.
 */
export async function makeSecondRelease(stack: StopStack): Promise<Release> {
  const folder = path.join(placeFor("cluster").home, "next-release");
  const own = JSON.parse(readFileSync(path.join(checkout, "package.json"), "utf8")) as { version: string };
  const release = { folder, dist: ".next", version: nextVersion(own.version) };
  const generated = (file: string) => file.startsWith("lib/platform/db/generated/");
  const wanted = fingerprintOf(checkout, inputs, {
    skip: generated,
    also: [JSON.stringify(migrations), readFileSync(import.meta.filename, "utf8")],
  });
  await stage("the next release built", () =>
    unlessDone(path.join(folder, ".made"), wanted, async () => {
      rmSync(folder, { recursive: true, force: true });
      mkdirSync(folder, { recursive: true });
      for (const file of inputs) {
        const from = path.join(checkout, file);
        const filter = (one: string) => !generated(path.relative(checkout, one));
        if (existsSync(from)) cpSync(from, path.join(folder, file), { recursive: true, filter });
      }
      await linkPackages(folder);
      change(folder, release.version);
      const env = { DATABASE_URL: undefined, NODE_ENV: undefined };
      await succeed("npm run release:build", runNode(["scripts/build-release.mjs"], { stack, env, folder }));
      // The keys that a build is given are nobody's.
      rmSync(placeFor("main", { folder }).home, { recursive: true, force: true });
    }),
  );
  return release;
}

/** The packages are the same: linked file by file, for a build follows no link out of its folder. */
async function linkPackages(folder: string): Promise<void> {
  const [from, to] = [path.join(checkout, "node_modules"), path.join(folder, "node_modules")];
  const linked = await run("cp", ["-al", from, to]);
  if (linked.code !== 0) {
    rmSync(to, { recursive: true, force: true });
    await succeed("copying the packages", run("cp", ["-a", from, to]));
  }
}

function change(folder: string, version: string): void {
  const edit = (file: string, from: string, to: string) => {
    const at = path.join(folder, file);
    const text = readFileSync(at, "utf8");
    if (!text.includes(from)) throw new Error(`${file}: no ${from}`);
    writeFileSync(at, text.replace(from, to));
  };
  edit(
    "package.json",
    /"version": "[^"]+"/.exec(readFileSync(path.join(folder, "package.json"), "utf8"))?.[0] ?? "",
    `"version": "${version}"`,
  );
  edit("prisma/models/cases.prisma", "model Case {\n", "model Case {\n  rehearsed      String?\n");
  for (const [name, sql] of Object.entries(migrations)) {
    mkdirSync(path.join(folder, "prisma/migrations", name));
    writeFileSync(path.join(folder, "prisma/migrations", name, "migration.sql"), sql);
  }
  markInstalled(folder);
}

/** What is installed is what the list of packages says; only the number of the release is another. */
function markInstalled(folder: string): void {
  const mark = path.join(folder, "node_modules/.tongban-installed");
  const also = [process.version, process.platform, process.arch];
  // Taken away first: it is the same file as this checkout's.
  rmSync(mark, { force: true });
  writeFileSync(mark, fingerprintOf(folder, ["package.json", "package-lock.json", ".npmrc"], { also }));
}

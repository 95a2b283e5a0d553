import { createHash } from "node:crypto";
import { existsSync, readdirSync, statSync } from "node:fs";
import { readFile, rename, writeFile } from "node:fs/promises";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import sources from "./sources.json";
import type { ReleasedChange } from "./state";

/** Every released file by its place from the top, with its SHA-256. */
export type Manifest = { files: Record<string, string> };

const own = "released.json";
/** What the page framework writes beside the build while it runs or builds, and what nobody runs. */
const ofTheMoment =
  /^(?:cache|diagnostics|types|dev|lock|trace|trace-build|\.fingerprint(?:\.new)?|released\.json(?:\.new)?)(?:\/|$)/;
const isTest = (file: string) => /\.test\.tsx?$/.test(file);

function filesUnder(root: string, place: string): string[] {
  const at = path.join(root, place);
  if (!existsSync(at)) return [];
  if (!statSync(at).isDirectory()) return [place];
  return readdirSync(at, { withFileTypes: true, recursive: true }).flatMap((entry) =>
    entry.isFile() ? [path.relative(root, path.join(entry.parentPath, entry.name)).split(path.sep).join("/")] : [],
  );
}

/** The build, and what the processes run from besides it: sources.json, which is also what makes a build anew (build.mjs). */
function releasedFiles(root: string, dist: string): string[] {
  const built = filesUnder(root, dist).filter((file) => !ofTheMoment.test(file.slice(dist.length + 1)));
  return [...built, ...sources.flatMap((place) => filesUnder(root, place)).filter((file) => !isTest(file))].sort();
}

/** SHA-256 of each, one after the other; between two files the process does its work (`breath`, milliseconds). */
async function digests(root: string, files: readonly string[], breath: number): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  for (const file of files) {
    const bytes = await readFile(/* turbopackIgnore: true */ path.join(root, file)).catch(() => null);
    if (bytes) found.set(file, createHash("sha256").update(bytes).digest("hex"));
    if (breath > 0) await pause(breath, undefined, { ref: false });
  }
  return found;
}

/** Writes down every file of a build as it is now. @param dist the build folder, e.g. ".next" */
export async function writeManifest(root: string, dist: string): Promise<number> {
  const files = Object.fromEntries(await digests(root, releasedFiles(root, dist), 0));
  const place = path.join(root, dist, own);
  await writeFile(
    /* turbopackIgnore: true */ `${place}.new`,
    `${JSON.stringify({ files } satisfies Manifest, null, 1)}\n`,
  );
  await rename(`${place}.new`, place);
  return Object.keys(files).length;
}

/**
 * Compares what is there with what was released: changed, missing and added files by name. Null when no release was written
 * down. @param breath milliseconds between two files, so that a running process does not feel it
 */
export async function compareRelease(
  root: string,
  dist: string,
  breath = 0,
): Promise<{ files: number; changes: ReleasedChange[] } | null> {
  const text = await readFile(/* turbopackIgnore: true */ path.join(root, dist, own), "utf8").catch(() => null);
  if (text === null) return null;
  const released = new Map(Object.entries((JSON.parse(text) as Manifest).files));
  const there = await digests(root, releasedFiles(root, dist), breath);
  const changes: ReleasedChange[] = [];
  for (const [file, digest] of released) {
    const now = there.get(file);
    if (now === undefined) changes.push({ file, change: "missing" });
    else if (now !== digest) changes.push({ file, change: "changed" });
  }
  for (const file of there.keys()) if (!released.has(file)) changes.push({ file, change: "added" });
  return { files: released.size, changes };
}

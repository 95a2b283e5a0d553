import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";

/**
 * A fingerprint of files: changes when a file's name or content changes, appears or goes away; times do not count.
 * @param {string} root
 * @param {string[]} inputs files and folders relative to root; a missing one is part of the fingerprint too
 * @param {{ skip?: (file: string) => boolean, also?: string[] }} [options] skip: files (relative, with /) that do not
 *   matter; also: further facts, such as a version
 * @returns {string} hex
 */
export function fingerprintOf(root, inputs, { skip = () => false, also = [] } = {}) {
  const hash = createHash("sha256");
  const note = (/** @type {string | Buffer} */ part) => {
    hash.update(`${part.length}:`);
    hash.update(part);
  };
  for (const fact of also) note(fact);
  for (const file of inputs.flatMap((input) => filesIn(root, input)).sort()) {
    if (skip(file)) continue;
    note(file);
    note(readFileSync(path.join(root, file)));
  }
  return hash.digest("hex");
}

/** @param {string} root @param {string} input @returns {string[]} */
function filesIn(root, input) {
  const at = path.join(root, input);
  if (!existsSync(at)) return [];
  if (!statSync(at).isDirectory()) return [input];
  return readdirSync(at, { withFileTypes: true }).flatMap((entry) => {
    const inner = `${input}/${entry.name}`;
    return entry.isDirectory() ? filesIn(root, inner) : entry.isFile() ? [inner] : [];
  });
}

/**
 * Runs a stage unless its mark says that these inputs were done. The mark lies inside what the stage makes, so that
 * whoever deletes the result deletes the mark with it; it is taken away before the work, so that half a result has none.
 * @param {string} mark file
 * @param {string} wanted fingerprint
 * @param {() => Promise<void>} work
 * @returns {Promise<boolean>} true when it had to work
 */
export async function unlessDone(mark, wanted, work) {
  if (isDone(mark, wanted)) return false;
  rmSync(mark, { force: true });
  await work();
  mkdirSync(path.dirname(mark), { recursive: true });
  writeFileSync(`${mark}.new`, wanted);
  renameSync(`${mark}.new`, mark);
  return true;
}

/** @param {string} mark @param {string} wanted */
export function isDone(mark, wanted) {
  return existsSync(mark) && readFileSync(mark, "utf8") === wanted;
}

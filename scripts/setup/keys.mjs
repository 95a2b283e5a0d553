import { randomBytes } from "node:crypto";
import { chmodSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { SetupProblem } from "./stop-stack.mjs";

/**
 * Secrets of one installation, made once and kept in a file only its owner can read:
 * databasePassword and sessionSecret 32 bytes hex, masterKey 32 bytes hex (wraps personal data at rest).
 * @param {string} file
 * @returns {{ databasePassword: string, sessionSecret: string, masterKey: string }}
 */
export function provideKeys(file) {
  const text = readOrNull(file);
  if (text !== null) {
    chmodSync(file, 0o600);
    return parseKeys(text, file);
  }
  const secret = () => randomBytes(32).toString("hex");
  const keys = { databasePassword: secret(), sessionSecret: secret(), masterKey: secret() };
  writeFileSync(`${file}.new`, `${JSON.stringify(keys, null, 2)}\n`, { mode: 0o600 });
  renameSync(`${file}.new`, file);
  return keys;
}

/** New keys would make the stored personal data unreadable: a damaged file stops the start. @param {string} text @param {string} file */
function parseKeys(text, file) {
  try {
    const keys = JSON.parse(text);
    const names = ["databasePassword", "sessionSecret", "masterKey"];
    if (names.every((name) => /^[0-9a-f]{64}$/.test(keys[name]))) return keys;
  } catch {
    // told below
  }
  throw new SetupProblem(
    `The key file ${file} is damaged. Put it back from a copy: without it stored data cannot be read.`,
  );
}

/** @param {string} file */
function readOrNull(file) {
  try {
    return readFileSync(file, "utf8");
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return null;
    throw error;
  }
}

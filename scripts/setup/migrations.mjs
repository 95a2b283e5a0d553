import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { checkout } from "./place.mjs";

const folder = path.join(checkout, "prisma", "migrations");
const LOCKFILE = "migration_lock.toml";

/** The migrations of the repository, oldest first, in the shape the schema engine reads. */
export function readMigrations() {
  const names = existsSync(folder)
    ? readdirSync(folder, { withFileTypes: true })
        .filter((entry) => entry.isDirectory())
        .map((entry) => entry.name)
    : [];
  return {
    baseDir: folder,
    lockfile: { path: LOCKFILE, content: readOrNull(path.join(folder, LOCKFILE)) },
    shadowDbInitScript: "",
    migrationDirectories: names.sort().map((name) => ({
      path: name,
      migrationFile: { path: "migration.sql", content: readResult(path.join(folder, name, "migration.sql")) },
    })),
  };
}

/** The data model: prisma/schema.prisma and prisma/models/*.prisma. */
export function readDatamodel() {
  const models = path.join(checkout, "prisma", "models");
  const files = [path.join(checkout, "prisma", "schema.prisma")];
  if (existsSync(models)) {
    files.push(
      ...readdirSync(models)
        .filter((name) => name.endsWith(".prisma"))
        .sort()
        .map((name) => path.join(models, name)),
    );
  }
  return files.map((file) => ({ path: file, content: readFileSync(file, "utf8") }));
}

/** @param {string} file @returns {{ tag: "ok", value: string } | { tag: "error", value: string }} */
function readResult(file) {
  const value = readOrNull(file);
  return value === null ? { tag: "error", value: `${file} is missing` } : { tag: "ok", value };
}

/** @param {string} file */
function readOrNull(file) {
  return existsSync(file) ? readFileSync(file, "utf8") : null;
}

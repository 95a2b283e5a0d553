import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { createDatabase, dropDatabase, urlOf } from "../setup/databases.mjs";
import { run, runNode, succeed } from "../setup/run.mjs";
import { endProcess, spawnTethered } from "../setup/spawn-tethered.mjs";

/** The last release line that runs on the Node of this product. It is downloaded to be measured, never part of the product. */
export const peerVersion = "11.3.5";

/**
 * Directus installed once beside the data, on a new database of the same PostgreSQL, every brake of its own off. Answers its
 * administrator, who signs in at `http://localhost:<port>`.
 * @param {{ stack: import("../setup/stop-stack.mjs").StopStack, base: string, adminUrl: string, port: number }} options
 */
export async function servePeer({ stack, base, adminUrl, port }) {
  const folder = path.join(base, "peer");
  const program = path.join(folder, "node_modules", "directus", "cli.js");
  if (!existsSync(program)) {
    mkdirSync(folder, { recursive: true });
    writeFileSync(path.join(folder, "package.json"), '{ "name": "peer", "private": true }\n');
    console.log("  installing the peer (some minutes, once)");
    const args = ["install", `directus@${peerVersion}`, "--no-audit", "--no-fund", "--loglevel=error"];
    await succeed("Installing the peer", run("npm", args, { stack, cwd: folder }));
  }
  const name = "bench_peer";
  await dropDatabase(adminUrl, name);
  await createDatabase(adminUrl, name);
  stack.push("the peer's database", () => dropDatabase(adminUrl, name));
  const database = new URL(urlOf(adminUrl, name));
  const admin = { email: "bench@example.com", password: "Bench#2026" };
  const env = {
    ...{ DB_CLIENT: "pg", DB_HOST: database.hostname, DB_PORT: database.port, DB_DATABASE: name },
    ...{ DB_USER: decodeURIComponent(database.username), DB_PASSWORD: decodeURIComponent(database.password) },
    ...{ KEY: "bench", SECRET: "bench-only-secret-of-some-length", PORT: String(port), HOST: "127.0.0.1" },
    ...{ ADMIN_EMAIL: admin.email, ADMIN_PASSWORD: admin.password, ACCESS_TOKEN_TTL: "1d", TELEMETRY: "false" },
    ...{ RATE_LIMITER_ENABLED: "false", PRESSURE_LIMITER_ENABLED: "false", CACHE_ENABLED: "false", LOG_LEVEL: "error" },
    ...{ STORAGE_LOCAL_ROOT: path.join(folder, "uploads"), EXTENSIONS_PATH: path.join(folder, "extensions") },
    NODE_ENV: "production",
  };
  await succeed("Preparing the peer", runNode([program, "bootstrap"], { stack, env }));
  const child = spawnTethered([program, "start"], { env });
  stack.push("the peer", () => endProcess(child, 1_500));
  return { url: `http://localhost:${port}`, databaseUrl: database.href, ...admin };
}

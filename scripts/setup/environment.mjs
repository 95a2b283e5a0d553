import { provideKeys } from "./keys.mjs";
import { keptPort } from "./ports.mjs";

/**
 * The environment of the product's processes. What the person has set wins, so that a city can bring its own database,
 * keys and addresses; the rest is made here.
 * @param {import("./place.mjs").Place} place
 * @param {{ databaseUrl: string, port: number, dist: string, given?: import("./spawn-tethered.mjs").Environment }} options
 *   given: what the person may decide; the tests take nothing, so that they are the same everywhere
 * @returns {Promise<import("./spawn-tethered.mjs").Environment>}
 */
export async function productEnvironment(place, { databaseUrl, port, dist, given = process.env }) {
  const keys = provideKeys(place.keys);
  const address = `http://localhost:${port}`;
  return {
    SANDBOX_URL: `http://127.0.0.1:${await keptPort(place.ports, "sandbox")}`,
    SANDBOX_SMTP_PORT: String(await keptPort(place.ports, "sandbox-mail")),
    NEXTAUTH_SECRET: keys.sessionSecret,
    TONGBAN_KEY: keys.masterKey,
    TONGBAN_DATA: place.data,
    NEXTAUTH_URL: address,
    PUBLIC_URL: address,
    ...pick(given),
    DATABASE_URL: databaseUrl,
    PORT: String(port),
    TONGBAN_DIST: dist,
    NEXT_TELEMETRY_DISABLED: "1",
    TZ: "Asia/Shanghai",
    NODE_ENV: "production",
  };
}

/** @param {import("./spawn-tethered.mjs").Environment} given */
function pick(given) {
  const names = [
    "SANDBOX_URL",
    "SANDBOX_SMTP_PORT",
    "NEXTAUTH_SECRET",
    "TONGBAN_KEY",
    "TONGBAN_DATA",
    "NEXTAUTH_URL",
    "PUBLIC_URL",
  ];
  return Object.fromEntries(names.flatMap((name) => (given[name] ? [[name, given[name]]] : [])));
}

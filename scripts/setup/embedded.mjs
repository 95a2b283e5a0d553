import { provideKeys } from "./keys.mjs";
import { openPlace } from "./place.mjs";
import { startPostgres } from "./postgres.mjs";

/**
 * The embedded server of a place, up and ready.
 * @param {import("./place.mjs").Place} place
 * @param {{ durable: boolean }} options
 * @returns {Promise<{ pid: number, port: number, adopted: boolean, adminUrl: string }>}
 */
export async function provideServer(place, { durable }) {
  openPlace(place);
  const { databasePassword } = provideKeys(place.keys);
  const server = await startPostgres(place, { password: databasePassword, durable });
  return { ...server, adminUrl: `postgresql://tongban:${databasePassword}@127.0.0.1:${server.port}/postgres` };
}

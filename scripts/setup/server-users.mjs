import { readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { provideServer } from "./embedded.mjs";
import { withLock } from "./lock.mjs";
import { stopPostgres } from "./postgres.mjs";
import { exists, identify, isAlive } from "./process-identity.mjs";

const GUARD_PAUSE = 250;

/**
 * Joins the users of a place's embedded server, which is brought up for the first and ended after the last of them
 * (`npm start -- web` beside `npm start -- worker`). Users that were killed do not count.
 * @param {import("./place.mjs").Place} place
 * @param {{ stack: import("./stop-stack.mjs").StopStack, durable: boolean, roles: string[] }} options
 */
export async function joinServer(place, { stack, durable, roles }) {
  const lock = path.join(place.base, "server.lock");
  return withLock(lock, async () => {
    const server = await provideServer(place, { durable });
    for (const user of readUsers(place))
      if (!isAlive(user)) rmSync(path.join(place.users, String(user.pid)), { force: true });
    const entry = path.join(place.users, String(process.pid));
    writeFileSync(entry, JSON.stringify({ ...identify(process.pid), roles }));
    const guard = keepUp(place, lock, server, { stack, durable });
    stack.push("PostgreSQL", () =>
      withLock(lock, async () => {
        clearInterval(guard);
        rmSync(entry, { force: true });
        if (otherUsers(place).length === 0) await stopPostgres(server.pid);
      }),
    );
    return server;
  });
}

/** Starts the server again should it die under us (out of memory, a stray kill).
 *  @param {import("./place.mjs").Place} place @param {string} lock @param {{ pid: number }} server
 *  @param {{ stack: import("./stop-stack.mjs").StopStack, durable: boolean }} options */
function keepUp(place, lock, server, { stack, durable }) {
  let busy = false;
  const guard = setInterval(async () => {
    if (busy || stack.isStopping || exists(server.pid)) return;
    busy = true;
    try {
      console.error("PostgreSQL ended by itself: starting it again");
      await withLock(lock, async () => {
        if (!stack.isStopping) server.pid = (await provideServer(place, { durable })).pid;
      });
    } catch (error) {
      console.error(error instanceof Error ? error.message : error);
    }
    busy = false;
  }, GUARD_PAUSE);
  return guard;
}

/** The other commands that use this place now.
 *  @param {import("./place.mjs").Place} place */
export function otherUsers(place) {
  return readUsers(place).filter((user) => user.pid !== process.pid && isAlive(user));
}

/** True when a command that used this place was killed before it could leave.
 *  @param {import("./place.mjs").Place} place */
export function hasKilledUsers(place) {
  return readUsers(place).some((user) => !isAlive(user));
}

/** @param {import("./place.mjs").Place} place @returns {{ pid: number, startedAt: string, roles: string[] }[]} */
function readUsers(place) {
  return readdirSync(place.users).flatMap((name) => {
    try {
      return [JSON.parse(readFileSync(path.join(place.users, name), "utf8"))];
    } catch {
      return []; // left or being written at this moment
    }
  });
}

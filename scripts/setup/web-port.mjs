import { isFree, isPort } from "./ports.mjs";
import { hasKilledUsers, otherUsers } from "./server-users.mjs";
import { SetupProblem } from "./stop-stack.mjs";
import { waitUntil } from "./wait.mjs";

/** Processes of a start that was killed let go of the port within this time (see tether.mjs). */
const LET_GO = 4_000;

/** The port from the environment. @param {string | undefined} text */
export function readWebPort(text) {
  const port = Number(text ?? "3000");
  if (isPort(port)) return port;
  throw new SetupProblem(`PORT is "${text}": it must be a number from 1 to 65535.`);
}

/**
 * Stops at once, with a clear message, when the web port is taken.
 * @param {number} port @param {import("./place.mjs").Place} place
 */
export async function requireFreeWebPort(port, place) {
  if (await isFree(port)) return;
  if (hasKilledUsers(place) && (await waitUntil(() => isFree(port), LET_GO))) return;
  const ours = otherUsers(place).find((user) => user.roles.includes("web"));
  const who = ours ? `Tongban already runs from this folder (process ${ours.pid})` : "another program listens there";
  throw new SetupProblem(`Port ${port} is taken: ${who}.\nStop it, or choose another port: PORT=${port + 1} npm start`);
}

import { AsyncLocalStorage } from "node:async_hooks";
import { env } from "../env";
import { busyRefusal } from "./unreachable";

type Turns = { inside: AsyncLocalStorage<true>; waiting: (() => void)[]; running: number };

/** Counted once per process, like the connections they guard, however often this module is loaded. */
const holder = globalThis as typeof globalThis & { tongbanTurns?: Turns };
holder.tongbanTurns ??= { inside: new AsyncLocalStorage<true>(), waiting: [], running: 0 };
const turns = holder.tongbanTurns;

/** Connections that transactions leave to reads: two, or what a small pool can spare. */
const spared = (pool: number): number => Math.min(2, pool - 1);

/** Waits for a turn; refuses `platform/busy` (503) when none comes in time. */
function takeTurn(most: number, patience: number): Promise<void> {
  if (turns.running < most) {
    turns.running += 1;
    return Promise.resolve();
  }
  return new Promise((resolve, reject) => {
    const go = () => {
      clearTimeout(timer);
      resolve();
    };
    const timer = setTimeout(() => {
      turns.waiting.splice(turns.waiting.indexOf(go), 1);
      reject(busyRefusal());
    }, patience);
    turns.waiting.push(go);
  });
}

/** Whoever waits longest takes over the turn; nobody waiting, it is free. */
function giveTurn(): void {
  const next = turns.waiting.shift();
  if (next) next();
  else turns.running -= 1;
}

/**
 * Runs a transaction when its turn has come, first come, first served. There are fewer turns than connections: a command
 * that reads a rule or a calendar beside its transaction needs a second connection, and if every connection were held by
 * such a command, all of them would wait for each other until they time out. A transaction inside another has its turn.
 */
export async function withTurn<T>(work: () => Promise<T>): Promise<T> {
  if (turns.inside.getStore()) return work();
  const { DB_POOL, DB_MAX_WAIT_MS } = env();
  await takeTurn(DB_POOL - spared(DB_POOL), DB_MAX_WAIT_MS);
  try {
    return await turns.inside.run(true, work);
  } finally {
    giveTurn();
  }
}

import { identify, isAlive, parentOf } from "./process-identity.mjs";

const PAUSE = 500;

/**
 * Calls `gone` when npm, which started us, has been killed: it could not pass that on, and we would run on unseen.
 * Between npm and us there may be a shell. Started without npm, nobody is watched.
 * @param {() => void} gone
 */
export function watchNpm(gone) {
  if (process.env.npm_lifecycle_event === undefined) return;
  const parent = identify(process.ppid);
  const grandparent = identify(parentOf(parent.pid) ?? parent.pid);
  const timer = setInterval(() => {
    if (isAlive(parent) && isAlive(grandparent)) return;
    clearInterval(timer);
    gone();
  }, PAUSE);
  timer.unref();
}

import { Socket } from "node:net";
import { isMainThread } from "node:worker_threads";
import { exists } from "./process-identity.mjs";

/**
 * Loaded before a process we start (`--import`): ends it when we are gone. Its descriptor 3 is a pipe that closes with us,
 * also when we were killed and could tell nobody; otherwise a web server without a master would keep its port.
 * Processes that it starts in turn inherit the option but not the pipe: they end with it, not with us.
 */
const PATIENCE = 1_500;
const parent = Number(process.env.TONGBAN_PARENT);

if (isMainThread && process.ppid === parent) {
  const rope = new Socket({ fd: 3, readable: true, writable: false });
  rope.on("close", () => {
    process.kill(process.pid, "SIGTERM");
    setTimeout(() => process.kill(process.pid, "SIGKILL"), PATIENCE).unref();
  });
  rope.on("error", () => {});
  rope.resume();
  rope.unref();
} else if (isMainThread && parent > 0 && !exists(parent)) {
  // Killed while this process was still loading.
  process.exit(143);
}

import { Socket } from "node:net";
import { isMainThread } from "node:worker_threads";

/**
 * Loaded before a process we start (`--import`): ends it when we are gone. Its descriptor 3 is a pipe that closes with us,
 * also when we were killed and could tell nobody; otherwise a web server without a master would keep its port.
 * Processes that it starts in turn inherit the option but not the pipe, and are left alone.
 */
const PATIENCE = 1_500;

if (isMainThread && process.env.TONGBAN_PARENT === String(process.ppid)) {
  const rope = new Socket({ fd: 3, readable: true, writable: false });
  rope.on("close", () => {
    process.kill(process.pid, "SIGTERM");
    setTimeout(() => process.kill(process.pid, "SIGKILL"), PATIENCE).unref();
  });
  rope.on("error", () => {});
  rope.resume();
  rope.unref();
}

import type { Server } from "node:http";
import { errorFacts, log } from "@/lib/platform/log";

/** How long what runs may take to finish once the door is closed, in milliseconds: `npm start` promises four seconds. */
const finish = 1_800;

/**
 * Ends the process in order on SIGTERM and SIGINT: for `drain` milliseconds it still serves and says that it is leaving,
 * then it takes no more connections, finishes what runs, and goes.
 */
export function endOnSignal(server: Server, { drain, onLeaving }: { drain: number; onLeaving: () => void }): void {
  let ending = false;
  const close = () => {
    setTimeout(() => process.exit(0), finish).unref();
    server.close(() => process.exit(0));
    server.closeIdleConnections();
    // A connection that is kept alive ends with the answer that is under way.
    server.on("request", (_, response) => response.setHeader("connection", "close"));
    setInterval(() => server.closeIdleConnections(), 50).unref();
  };
  const end = () => {
    if (ending) return;
    ending = true;
    onLeaving();
    if (drain > 0) setTimeout(close, drain);
    else close();
  };
  process.on("SIGTERM", end);
  process.on("SIGINT", end);
}

/** Lines that break while somebody writes into them: the request is lost, the process is not. */
const ofTheLine = new Set(["ECONNRESET", "EPIPE", "ECANCELED", "ERR_STREAM_PREMATURE_CLOSE", "ABORT_ERR"]);

/**
 * One line for what nobody caught. After an exception the state of the process is not known, so it ends and is started
 * again; a promise that nobody waited for, or a broken line, is no reason to leave everybody standing.
 */
export function endOnError(): void {
  process.on("unhandledRejection", (error) => log("error", "unhandled-rejection", errorFacts(error)));
  process.on("uncaughtException", (error: NodeJS.ErrnoException) => {
    log("error", "uncaught-exception", errorFacts(error));
    if (!ofTheLine.has(error.code ?? "")) process.exit(1);
  });
}

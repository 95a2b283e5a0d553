import { workerData } from "node:worker_threads";
import { register } from "tsx/esm/api";

// Programs are TypeScript everywhere here, but before Node 24 a thread does not get that from the one that started it.
register();
await import(/** @type {import("./run-in-threads").ThreadStart} */ (workerData).program);

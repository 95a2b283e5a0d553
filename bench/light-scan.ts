import { lightScanSweep } from "@/lib/cases";
import { mintSystemActor } from "@/lib/platform/auth";
import { closeDb, db } from "@/lib/platform/db";

/** One light scan in a process of its own, as the worker runs it; says how many milliseconds and how many lights. */
// Connected and warm like a worker that has been running: the first query of a process prepares the client.
await db().clock.findMany({ where: { state: "none" }, take: 1, select: { caseId: true } });
const begin = performance.now();
const turned = await lightScanSweep.handle(mintSystemActor("bench"));
process.stdout.write(JSON.stringify({ ms: performance.now() - begin, turned }));
await closeDb();

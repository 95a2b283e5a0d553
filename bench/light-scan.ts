import { lightScanSweep } from "@/lib/cases";
import { mintSystemActor } from "@/lib/platform/auth";
import { closeDb, db } from "@/lib/platform/db";

/** One light scan in a process of its own, as the worker runs it; says how many milliseconds and how many lights. */
await db().$queryRaw`select 1`;
const begin = performance.now();
const turned = await lightScanSweep.handle(mintSystemActor("bench"));
process.stdout.write(JSON.stringify({ ms: performance.now() - begin, turned }));
await closeDb();

import { setTimeout as wait } from "node:timers/promises";
import { aProxy, type DatabaseWire } from "@/prisma/seed/factories/a-proxy";
import type { Day } from "./rehearse-day";

let wire: DatabaseWire | undefined;
const cuts = 24;

/** The network between web, worker and PostgreSQL breaks in the middle of COMMITs, before and after PostgreSQL heard them. */
export const commitCut: Day = {
  how: `web and worker reach PostgreSQL over a wire that is cut ${cuts} times at a COMMIT, by turns before PostgreSQL hears it and before its answer is heard`,
  async prepare({ databaseUrl }) {
    const url = new URL(databaseUrl);
    wire = await aProxy({ host: url.hostname, port: Number(url.port) });
    url.port = String(wire.port);
    return { DATABASE_URL: url.href };
  },
  async trouble({ confirmedMore, fault }) {
    if (!wire) return;
    for (let n = 0; n < cuts; n += 1) {
      const when = n % 2 === 0 ? "before" : "after";
      wire.cutAt(1 + (n % 5), when);
      for (let tries = 0; tries < 200 && !wire.wasCut(); tries += 1) await wait(50);
      if (!wire.wasCut()) fault("no COMMIT passed for ten seconds", { n });
      wire.cutAt(null);
      if (!(await confirmedMore(3, 30_000))) fault("nothing was confirmed after a cut", { n, when });
    }
  },
  async clear() {
    await wire?.end();
  },
};

import { setTimeout as wait } from "node:timers/promises";
import { exists, processesIn } from "../../../scripts/setup/process-identity.mjs";
import type { Day } from "./rehearse-day";

/** Seconds without an answer: a hiccup, a worse one, and one longer than anybody waits. */
const stalls = [2, 5, 14];

/** The disk under PostgreSQL stops answering for a while, and goes on as if nothing had been. */
export const slowDisk: Day = {
  how: `every process of PostgreSQL stands still (SIGSTOP) for ${stalls.join(", ")} s, as when its disk does not answer, and goes on (SIGCONT)`,
  async trouble({ ground, confirmedMore, fault }) {
    for (const seconds of stalls) {
      const pids = processesIn(ground.place.cluster);
      signal(pids, "SIGSTOP");
      await wait(seconds * 1_000);
      signal(pids, "SIGCONT");
      if (!(await confirmedMore(10, 30_000))) fault("nothing was confirmed after the disk answered again", { seconds });
    }
  },
  async clear({ place }) {
    signal(processesIn(place.cluster), "SIGCONT");
  },
};

function signal(pids: readonly number[], name: "SIGSTOP" | "SIGCONT"): void {
  for (const pid of pids.filter(exists)) process.kill(pid, name);
}

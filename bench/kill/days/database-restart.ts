import { readFileSync } from "node:fs";
import path from "node:path";
import type { Day } from "./rehearse-day";

/** An administrator restarts PostgreSQL while people work: politely (fast), then at once (immediate, with crash recovery). */
export const databaseRestart: Day = {
  how: "PostgreSQL is stopped as by `pg_ctl -m fast`, then as by `-m immediate`, and started again by its guard",
  async trouble({ ground, confirmedMore, fault }) {
    for (const [mode, signal] of [
      ["fast", "SIGINT"],
      ["immediate", "SIGQUIT"],
    ] as const) {
      const pidFile = path.join(ground.place.cluster, "postmaster.pid");
      process.kill(Number(readFileSync(pidFile, "utf8").split("\n")[0]), signal);
      if (!(await confirmedMore(20, 60_000))) fault("nothing was confirmed within a minute of the restart", { mode });
    }
  },
};

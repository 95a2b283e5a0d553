import { existsSync, writeFileSync } from "node:fs";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { withRows } from "../checks/rows";
import type { Day } from "./rehearse-day";

/** Debian's package `faketime`; the machine's own clock is left alone. */
const library = ["x86_64", "aarch64"]
  .map((machine) => `/usr/lib/${machine}-linux-gnu/faketime/libfaketimeMT.so.1`)
  .find(existsSync);
const jumps = ["+24h", "-1h", "+0"];
let file = "";

/** The clock of the machine that serves jumps: a day forwards, then an hour behind the truth, then right again. */
export const clockJumps: Day = {
  how: `the clock of web, worker and outside systems (libfaketime) jumps ${jumps.join(", ")}; PostgreSQL's stays right`,
  // A session lasts half a day: the day's jump is past its end.
  sessionsMayEnd: true,
  async prepare({ place }) {
    if (!library) throw new Error("the clock cannot jump here: install the package faketime");
    file = path.join(place.base, "clock");
    writeFileSync(file, "+0");
    return {
      LD_PRELOAD: library,
      FAKETIME_TIMESTAMP_FILE: file,
      FAKETIME_NO_CACHE: "1",
      FAKETIME_DONT_FAKE_MONOTONIC: "1",
    };
  },
  async trouble({ ground, confirmedMore, fault }) {
    for (const jump of jumps) {
      writeFileSync(file, jump);
      await wait(3_000);
      if (!(await confirmedMore(25, 60_000))) fault("nothing was confirmed after the clock jumped", { jump });
    }
    // A sweep comes every minute: then every light must be the one of today again.
    await wait(65_000);
    const lies = await withRows(ground.databaseUrl, (rows) =>
      rows(
        `select case_id::text, kind, light, warn_at, due_at from clock where state = 'running' and due_at is not null
           and light <> case when due_at <= now() then 'red' when warn_at <= now() then 'yellow' else 'green' end`,
      ),
    );
    if (lies.length > 0) fault("lights that lie after the clock is right again", lies.slice(0, 5));
    const deemed = await withRows(ground.databaseUrl, (rows) =>
      rows(`select id::text, received_at from "case" where deemed and received_at > now() - interval '3 days'`),
    );
    if (deemed.length > 0) fault("accepted by silence although nobody was silent", deemed.slice(0, 5));
  },
};

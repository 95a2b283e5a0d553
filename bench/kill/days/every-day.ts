import { clockJumps } from "./clock-jumps";
import { commitCut } from "./commit-cut";
import { connectionsExhausted } from "./connections-exhausted";
import { databaseDiskFull } from "./database-disk-full";
import { databaseRestart } from "./database-restart";
import type { DayName } from "./day-names";
import type { Day } from "./rehearse-day";
import { slowDisk } from "./slow-disk";
import { storageDiskFull } from "./storage-disk-full";

/** Every worst day by its name. */
export const days: Record<DayName, Day> = {
  "database-restart": databaseRestart,
  "commit-cut": commitCut,
  "connections-exhausted": connectionsExhausted,
  "slow-disk": slowDisk,
  "database-disk-full": databaseDiskFull,
  "storage-disk-full": storageDiskFull,
  "clock-jumps": clockJumps,
};

import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import type { Day } from "./rehearse-day";
import { SmallDisk } from "./small-disk";

const fullMs = 15_000;
let disk: SmallDisk | undefined;

/** No room for files: uploads and papers wait, everything else goes on. */
export const storageDiskFull: Day = {
  how: `stored files lie on a disk of 32 MB that is full to the last byte for ${fullMs / 1_000} s`,
  async prepare({ data }) {
    disk = new SmallDisk(path.join(data, "files"), 32);
    return {};
  },
  async trouble({ refusals, fault }) {
    disk?.fill();
    await wait(fullMs);
    // A byte that was freed meanwhile (a file written aside and taken away) is taken too.
    disk?.fill();
    await wait(fullMs / 3);
    disk?.makeRoom();
    if (!refusals.has("503 storage/unavailable"))
      fault("nobody was told that there is no room", Object.fromEntries(refusals));
  },
  async clear() {
    disk?.remove();
  },
};

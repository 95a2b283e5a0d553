import type { Confirmed } from "../kill/confirmed-journal";
import type { Faults } from "../kill/faults";
import type { Body } from "../kill/steady-client";

/** Everybody looks at once at what they were just told is done, and shows how far they have written. Older is a fault. */
export class ReadBack {
  reads = 0;
  older = 0;
  /** Answers that did not say how far they wrote. */
  silent = 0;

  constructor(readonly faults: Faults) {}

  look = async (entry: Confirmed, read: ((path: string) => Promise<Body>) | null): Promise<void> => {
    if (read === null) {
      this.silent += 1;
      return;
    }
    const { revision, version } = entry.said;
    const ref = entry.said.caseNo ?? entry.said.draftNo ?? entry.call.path.split("/")[2];
    const wanted = revision ?? version;
    if (wanted === undefined || !ref) return;
    const body = await read(revision === undefined ? `/cases/${ref}` : `/cases/${ref}/form`);
    const found = revision === undefined ? body.version : body.revision;
    // Who acted last on a case does not always have it in sight afterwards.
    if (typeof found !== "number") return;
    this.reads += 1;
    if (found >= wanted) return;
    this.older += 1;
    this.faults.add("somebody was shown something older than what they had done", { entry, found });
  };
}

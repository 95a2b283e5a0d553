import { now } from "../clock";
import { errorFacts, log } from "../log";
import { compareRelease } from "./manifest";
import { keepReleaseState, releaseState } from "./state";

const hour = 3_600_000;
/** Between two files, in milliseconds: a check of three thousand files takes some ten seconds and nobody waits for it. */
const breath = 3;

/** Compares the released files now and every hour, beside the work; what changed is logged by name and kept for the page. */
export function watchRelease(root: string, dist: string): void {
  const check = async () => {
    const found = await compareRelease(root, dist, breath);
    if (!found) return;
    const before = new Set(releaseState()?.changes.map(({ file }) => file));
    keepReleaseState({ checkedAt: now(), ...found });
    for (const { file, change } of found.changes.filter((one) => !before.has(one.file)).slice(0, 20))
      log("error", "release-changed", { file, change });
  };
  const safely = () => void check().catch((error: unknown) => log("error", "release-check", errorFacts(error)));
  setTimeout(safely, 5_000).unref();
  setInterval(safely, hour).unref();
}

import { spawnSync } from "node:child_process";
import { chownSync, closeSync, mkdirSync, openSync, rmSync, writeSync } from "node:fs";
import path from "node:path";
import { SetupProblem } from "../../../scripts/setup/stop-stack.mjs";

/** A disk of its own that can really be full: a tmpfs mounted at a folder (needs root). */
export class SmallDisk {
  readonly #ballast: string;

  constructor(
    readonly folder: string,
    megabytes: number,
    owner?: { uid: number; gid: number },
  ) {
    mkdirSync(folder, { recursive: true });
    const mounted = spawnSync("mount", ["-t", "tmpfs", "-o", `size=${megabytes}m,mode=0700`, "tmpfs", folder]);
    if (mounted.status !== 0)
      throw new SetupProblem(`A small disk cannot be mounted here (it needs root): ${mounted.stderr}`);
    if (owner) chownSync(folder, owner.uid, owner.gid);
    this.#ballast = path.join(folder, "ballast");
  }

  /** Takes all room there is. */
  fill(): void {
    const file = openSync(this.#ballast, "a");
    try {
      for (const size of [1_048_576, 4_096, 1]) {
        const bytes = Buffer.alloc(size);
        while (writeSync(file, bytes) === size);
      }
    } catch {
      // No space left on device: that is the aim.
    } finally {
      closeSync(file);
    }
  }

  makeRoom(): void {
    rmSync(this.#ballast, { force: true });
  }

  remove(): void {
    spawnSync("umount", ["-l", this.folder]);
  }
}

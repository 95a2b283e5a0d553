import { readdirSync } from "node:fs";
import { exists, parentOf, processesIn } from "../../scripts/setup/process-identity.mjs";
import type { Ground, LivingProduct } from "./living-product";
import type { Target } from "./options";
import type { Chance } from "./seeded";

/** Ends processes the hard way: kill -9, nothing is asked and nothing is tidied. Only what this run started. */
export class Killer {
  constructor(
    readonly ground: Ground,
    readonly product: LivingProduct,
    readonly chance: Chance,
  ) {}

  /** What is killed, in words ("PostgreSQL: one backend"); null when none of it runs. */
  kill(target: Target): string | null {
    switch (target) {
      case "web":
      case "worker":
        return this.#end(target, this.#treeOf(target));
      case "database":
        // The server alone, as the kernel does when memory is short; or everything at once, as when the power goes.
        return this.chance.next() < 0.5
          ? this.#end("PostgreSQL: the server process", this.#database().slice(0, 1))
          : this.#end("PostgreSQL: every process", this.#database());
      case "backend":
        return this.#end("PostgreSQL: one backend", this.#oneBackend());
      case "all":
        return this.#end("web, worker and PostgreSQL", [
          ...this.#treeOf("web"),
          ...this.#treeOf("worker"),
          ...this.#database(),
        ]);
    }
  }

  #end(what: string, pids: readonly number[]): string | null {
    const living = pids.filter(exists);
    for (const pid of living) {
      try {
        process.kill(pid, "SIGKILL");
      } catch {
        // It ended by itself in this very moment.
      }
    }
    return living.length > 0 ? what : null;
  }

  #treeOf(role: "web" | "worker"): number[] {
    const root = this.product.pidOf(role);
    if (root === undefined) return [];
    const all = readdirSync("/proc")
      .filter((name) => /^\d+$/.test(name))
      .map(Number);
    const tree = [root];
    for (const parent of tree) tree.push(...all.filter((pid) => parentOf(pid) === parent));
    return tree;
  }

  /** The server first, then everything that works in its data directory. */
  #database(): number[] {
    const pids = processesIn(this.ground.place.cluster);
    const server = pids.filter((pid) => !pids.includes(parentOf(pid) ?? 0));
    return [...server, ...pids.filter((pid) => !server.includes(pid))];
  }

  /** A process that serves a client, or one that PostgreSQL runs for itself: the server restarts them all either way. */
  #oneBackend(): number[] {
    const [, ...others] = this.#database();
    return others.length > 0 ? [this.chance.pick(others)] : [];
  }
}

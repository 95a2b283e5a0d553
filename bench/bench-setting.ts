import { readFileSync } from "node:fs";

/** What scripts/bench.mjs tells the measuring process: addresses, databases, how hard and how long. */
export type BenchSetting = {
  size: "slice" | "small" | "city";
  /** Only what the comparison of two sizes needs. */
  brief: boolean;
  connections: number[];
  seconds: number;
  writes: number;
  soak: number;
  /** People of each crowd, and how long one is counted. */
  crowds: number[];
  crowdSeconds: number;
  pool: number;
  /** The web processes that are measured; one whose statements are read on the wire; a bare static Next page. */
  webs: string[];
  /** Where the inspector of each of `webs` opens when it is asked for. */
  inspectors: number[];
  recorder: string;
  /** Not there: the static page is not measured. */
  barePage: string | null;
  /** Open clocks of the larger light scan. */
  clocks: number;
  runDatabase: string;
  limitDatabase: string;
  wirePort: number;
  cluster: string;
  loadedInSeconds: number | null;
  answer: string;
};

export function readSetting(): BenchSetting {
  return JSON.parse(readFileSync(process.argv[2] ?? "", "utf8")) as BenchSetting;
}

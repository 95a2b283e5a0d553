import { cpus, totalmem } from "node:os";
import { formatInstant, now } from "@/lib/platform/clock";
import type { Crowd } from "./crowd";
import type { LedgerFigures } from "./measure-ledger";
import type { Result } from "./measure-operation";
import type { PageWeight } from "./page-weights";
import type { PeerFigures } from "./peer/measure-peer";
import type { Sizes } from "./run-facts";
import type { LightScan } from "./scan-lights";
import type { Soak } from "./soak";

/** What was measured on a city of one size. */
export type SizeReport = {
  size: "slice" | "small" | "city";
  postgresql: string;
  sizes: Sizes;
  loadedInSeconds: number | null;
  setting: { connections: number[]; seconds: number; writes: number; recorded: number; pool: number; webs: number };
  results: Result[];
  /** Answers per second of a static page of the framework alone, by connections. */
  barePage: Record<number, number>;
  lightScan: LightScan[];
  ledger: LedgerFigures | null;
  weights: PageWeight[];
  crowds: Crowd[];
  soak: Soak | null;
};

/** The three operations of the peer, and what else it does or leaves out. */
export type PeerReport = { name: string; records: number; figures: PeerFigures };
export type Report = {
  at: string;
  command: string;
  machine: { cpu: string; cores: number; memoryGiB: number; node: string; postgresql: string };
  main: SizeReport;
  /** The same worklists and searches on the small city, when the main one is the large one. */
  small: SizeReport | null;
  peer: PeerReport | null;
};

export function machineOf(postgresql: string): Report["machine"] {
  return {
    cpu: cpus()[0]?.model ?? "unknown",
    cores: cpus().length,
    memoryGiB: Math.round(totalmem() / 2 ** 30),
    node: process.version,
    postgresql,
  };
}

export const shown = (value: number, digits = 0): string =>
  value.toLocaleString("en", { maximumFractionDigits: digits, minimumFractionDigits: 0 });

export const writtenAt = (): string => formatInstant(now(), "en");

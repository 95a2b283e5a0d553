import { setTimeout as wait } from "node:timers/promises";
import type { UnderLoad } from "../kill/under-load";
import type { Answers } from "./answers";
import type { CityCluster } from "./city-cluster";
import type { Confirmations } from "./confirmations";

/** What every part of the rehearsal has: the cluster, people at work in it, and what they were told. */
export type Rehearsal = {
  cluster: CityCluster;
  under: UnderLoad;
  confirmations: Confirmations;
  answers: Answers;
};

export type Counted = Record<string, number>;

/** Promised: writes are back so many seconds after the primary is gone. */
export const promisedSeconds = 15;

export const say = (line: string): void => void process.stdout.write(`${line}\n`);
export const s = (seconds: number | null): string => (seconds === null ? "–" : `${seconds.toFixed(1)} s`);
export const since = (moment: number): number => (performance.now() - moment) / 1_000;

/** Lets people work for so long (ms): their longest time without a confirmed act (seconds), and what they heard. */
export async function watch(
  { confirmations, answers }: Rehearsal,
  ms: number,
): Promise<{ gapS: number; heard: Counted }> {
  answers.take();
  const at = performance.now();
  await wait(ms);
  return { gapS: confirmations.longestGapSince(at), heard: answers.take() };
}

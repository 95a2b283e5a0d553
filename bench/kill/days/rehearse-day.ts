import type { Fault } from "../faults";
import type { Ground, LivingProduct } from "../living-product";
import type { DayName } from "./day-names";

/** What a rehearsed day found. */
export type DayResult = {
  day: DayName;
  /** How the day is made on this machine. */
  how: string;
  /** Answers that told people to come again while it lasted, with how often. */
  heard: string;
  /** Seconds from the end of the trouble until a command was confirmed again. */
  backAfterSeconds: number;
  confirmed: number;
  faults: Fault[];
};

/** What a day has to work with while it troubles the product under load. */
export type Trouble = {
  ground: Ground;
  product: LivingProduct;
  /** Waits until so many commands more are confirmed; false when the time (ms) is over. */
  confirmedMore(count: number, limit: number): Promise<boolean>;
  /** Answers the product gave since the trouble began, by kind. */
  refusals: ReadonlyMap<string, number>;
  /** What must not happen. */
  fault(what: string, evidence: unknown): void;
  say(line: string): void;
};

/** A worst day: how it is made, and the trouble from its beginning to its end. What it needs before the product starts is
 *  done in `prepare`, which answers environment that differs. */
export type Day = {
  how: string;
  /** Sessions end on this day by the product's own rule; people are asked to sign in again. */
  sessionsMayEnd?: boolean;
  prepare?(ground: Ground): Promise<Record<string, string | undefined>>;
  trouble(trouble: Trouble): Promise<void>;
  /** Takes away what `prepare` made. */
  clear?(ground: Ground): Promise<void>;
};

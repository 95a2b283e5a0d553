import CircuitBreaker from "opossum";
import type { BreakerSettings } from "./settings";

/** Runs attempts; after too many failures it stops asking for a while. */
export type Breaker = {
  run<T>(attempt: () => Promise<T>): Promise<T>;
  /** Seconds until the next attempt is let through; 0 when calls pass. */
  waitSeconds(): number;
};

/** Thrown instead of an attempt while the circuit is open. */
export class OpenCircuit extends Error {}

/** A circuit breaker of one outside system in this process. One trial call after `resetMs` closes it again. */
export function createBreaker({ volume, failures, resetMs }: BreakerSettings): Breaker {
  let openedAt = 0;
  const breaker = new CircuitBreaker<[() => Promise<unknown>], unknown>((attempt) => attempt(), {
    timeout: false,
    errorThresholdPercentage: failures,
    volumeThreshold: volume,
    resetTimeout: resetMs,
    rollingCountTimeout: 30_000,
  });
  breaker.on("open", () => {
    openedAt = performance.now();
  });
  const waitSeconds = () =>
    breaker.opened ? Math.max(1, Math.ceil((openedAt + resetMs - performance.now()) / 1_000)) : 0;
  return {
    waitSeconds,
    async run<T>(attempt: () => Promise<T>): Promise<T> {
      let answer: { value: T } | undefined;
      try {
        await breaker.fire(async () => {
          answer = { value: await attempt() };
        });
      } catch (error) {
        throw error instanceof Error && "code" in error && error.code === "EOPENBREAKER" ? new OpenCircuit() : error;
      }
      if (!answer) throw new OpenCircuit();
      return answer.value;
    },
  };
}

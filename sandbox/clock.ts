/** The time of the outside world: the machine's, plus what a developer or a test has wound it forward. */
export type SandboxClock = {
  /** Milliseconds since 1970 as the outside systems see it. */
  now(): number;
  /** The machine's time, which requests are signed with; winding the clock does not move it. */
  wire(): number;
  /** Winds the outside world forward, so that parcels travel and messages arrive. Milliseconds, never negative. */
  advance(ms: number): void;
};

/** Wire time is the machine's own, never a clock that a test or a seed holds still. */
const machine = () => Math.round(performance.timeOrigin + performance.now());

export function createClock(): SandboxClock {
  let ahead = 0;
  return {
    now: () => machine() + ahead,
    wire: machine,
    advance: (ms) => {
      ahead += ms;
    },
  };
}

const shown = new Intl.DateTimeFormat("sv-SE", { dateStyle: "short", timeStyle: "medium", timeZone: "Asia/Shanghai" });

/** `2026-11-26 10:42:18` in Asia/Shanghai. */
export const showTime = (ms: number): string => shown.format(ms);

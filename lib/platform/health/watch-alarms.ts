import { log } from "../log";
import { type AlarmLight, judge } from "./alarms";
import { recentFacts } from "./recently-read";

const every = 60_000;
const levels = { green: "info", yellow: "warn", red: "error" } as const;

/** Judges once a minute and writes one line when an alarm changes its light: what it is and how much, nothing else. */
export function watchAlarms(): void {
  const lights = new Map<string, AlarmLight>();
  const look = async () => {
    const facts = await recentFacts().catch(() => null);
    // Without its database the process says so at each request that fails.
    if (!facts) return;
    for (const { key, light, value, since } of judge(facts)) {
      if ((lights.get(key) ?? "green") !== light)
        log(levels[light], "alarm", { alarm: key, light, value, since: since?.toISOString() });
      lights.set(key, light);
    }
  };
  setInterval(() => void look(), every).unref();
}

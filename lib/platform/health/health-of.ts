import { alarmRules, type HealthPart, healthParts, judge, worstOf } from "./alarms";
import { recentFacts } from "./recently-read";

export const isHealthPart = (name: string): name is HealthPart => healthParts.some((part) => part === name);

/** The health of one part: "failing" when one of its alarms is red; its alarms with what was measured. "down": nobody knows,
 *  because the database does not answer. */
export async function healthOf(part: HealthPart): Promise<{
  status: "ok" | "failing" | "down";
  light?: string;
  measured?: Record<string, number | null>;
}> {
  const facts = await recentFacts().catch(() => null);
  if (!facts) return { status: "down" };
  const alarms = judge(facts).filter((alarm) => alarm.part === part);
  const light = worstOf(alarms);
  const units = new Map(alarmRules.map(({ key, unit }) => [key, unit]));
  const measured = alarms.map(({ key, value }) => [
    `${key} (${units.get(key)})`,
    value === null || !Number.isFinite(value) ? null : Math.round(value * 1_000) / 1_000,
  ]);
  return { status: light === "red" ? "failing" : "ok", light, measured: Object.fromEntries(measured) };
}

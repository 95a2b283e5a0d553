import { instantOfMillis } from "@/lib/platform/clock";

const dayMs = 86_400_000;
const two = (n: number) => String(n).padStart(2, "0");
const times = Array.from(
  { length: 86_400 },
  (_, second) => `${two(Math.floor(second / 3_600))}:${two(Math.floor(second / 60) % 60)}:${two(second % 60)}`,
);
const dates = new Map<number, string>();

/** The same text as `toISOString`, put together from known pieces: a city is told in a hundred million instants. */
export function isoText(millis: number): string {
  const day = Math.floor(millis / dayMs);
  let date = dates.get(day);
  if (date === undefined) {
    date = instantOfMillis(day * dayMs)
      .toISOString()
      .slice(0, 11);
    dates.set(day, date);
  }
  const rest = millis - day * dayMs;
  return `${date}${times[Math.floor(rest / 1_000)]}.${String(rest % 1_000).padStart(3, "0")}Z`;
}

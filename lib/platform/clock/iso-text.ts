import { instantOfMillis } from "./day";

const dayMs = 86_400_000;
const two = (n: number) => String(n).padStart(2, "0");
const ofSixty = Array.from({ length: 60 }, (_, n) => two(n));
const dates = new Map<number, string>();
/** Days whose text is kept: some decades. */
const most = 20_000;

/** Year, month and day of a day since 1970, as `toISOString` begins. */
function dateText(day: number): string {
  const known = dates.get(day);
  if (known !== undefined) return known;
  const text = instantOfMillis(day * dayMs)
    .toISOString()
    .slice(0, -13);
  if (dates.size < most) dates.set(day, text);
  return text;
}

/**
 * What `toISOString` says of an instant in whole milliseconds since 1970, put together from known pieces in a fifth of the time:
 * to walk the ledger of a city is to write twenty million instants. Throws RangeError where there is no such instant.
 */
export function isoText(millis: number): string {
  const day = Math.floor(millis / dayMs);
  const rest = millis - day * dayMs;
  const seconds = Math.floor(rest / 1_000);
  const minutes = Math.floor(seconds / 60);
  const time = `${ofSixty[Math.floor(minutes / 60)]}:${ofSixty[minutes % 60]}:${ofSixty[seconds % 60]}`;
  return `${dateText(day)}${time}.${String(rest % 1_000).padStart(3, "0")}Z`;
}

import { type HealthFacts, readHealthFacts } from "./read-facts";

/** However often it is asked, the facts are read once in so many milliseconds. */
const freshFor = 2_000;
let last: { at: number; facts: Promise<HealthFacts> } | undefined;

/** The facts, at most two seconds old: probes and scrapes may come as often as they like. Throws when the database is away. */
export function recentFacts(): Promise<HealthFacts> {
  const at = performance.now();
  if (!last || at - last.at > freshFor) {
    const facts = readHealthFacts();
    last = { at, facts };
    facts.catch(() => undefined);
  }
  return last.facts;
}

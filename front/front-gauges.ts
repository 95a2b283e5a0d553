import { frontFacts } from "@/lib/platform/health";
import { gauge } from "@/lib/platform/metrics";

/** Offers the turns and the kept pages of this process to whoever scrapes. */
export function frontGauges(): void {
  gauge(
    "turns",
    "Turns at pages and at the open API: in use, waiting, and how many there are",
    () => {
      const facts = frontFacts();
      if (!facts) return [];
      return (["pages", "api"] as const).flatMap((door) =>
        (["inside", "waiting", "most"] as const).map((state) => ({
          labels: { door, state },
          value: facts[door][state],
        })),
      );
    },
    ["door", "state"],
  );
  gauge("page_cache_bytes", "Public pages that are kept", () => frontFacts()?.cacheBytes);
}

import { whenChanged } from "@/lib/platform/changes";
import { db, onPrimary, Prisma } from "@/lib/platform/db";
import type { Bilingual } from "@/lib/platform/i18n";

/** How many live services there are: in all, by audience, and by audience with theme or life event. */
export type ServiceCounts = {
  total: number;
  audience: Record<string, number>;
  /** `person:birth`. */
  theme: Record<string, number>;
  /** Names of the most used services (four at most) of a theme, by the same key. */
  samples: Record<string, Bilingual[]>;
  lifeEvent: Record<string, number>;
};

type CountRow = { sort: string; key: string; n: number; samples: Bilingual[] | null };

let known: { counts: ServiceCounts; readAt: number } | undefined;
/** How often they were forgotten: what was being counted meanwhile may be the numbers before the change. */
let forgotten = 0;
whenChanged("catalogue", () => {
  known = undefined;
  forgotten += 1;
});

/** Counted at most every half minute in each process: a portal's front page must not count on each visit. */
export async function countServices(): Promise<ServiceCounts> {
  if (known && performance.now() - known.readAt < 30_000) return known.counts;
  const begun = forgotten;
  const rows = await onPrimary(() =>
    db().$queryRaw<CountRow[]>(Prisma.sql`
    select 'total' as sort, '' as key, count(*)::int as n, null::json[] as samples
      from service_item where state = 'live'
    union all select 'audience', who, count(*)::int, null from service_item, unnest(audiences) who where state = 'live' group by who
    union all select 'theme', who || ':' || theme, count(*)::int,
        (array_agg(json_build_object('zh', name_zh, 'en', name_en) order by uses desc, code))[1:4]
      from service_item, unnest(audiences) who, unnest(themes) theme where state = 'live' group by who, theme
    union all select 'lifeEvent', event, count(*)::int, null
      from service_item, unnest(life_events) event where state = 'live' group by event`),
  );
  const of = (sort: string) =>
    Object.fromEntries(rows.filter((row) => row.sort === sort).map((row) => [row.key, row.n]));
  const counts = {
    total: rows.find((row) => row.sort === "total")?.n ?? 0,
    audience: of("audience"),
    theme: of("theme"),
    samples: Object.fromEntries(
      rows.flatMap(({ sort, key, samples }) => (sort === "theme" && samples ? [[key, samples]] : [])),
    ),
    lifeEvent: of("lifeEvent"),
  };
  if (begun === forgotten) known = { counts, readAt: performance.now() };
  return counts;
}

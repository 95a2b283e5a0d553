import { db, Prisma, reads, rowsOf } from "@/lib/platform/db";
import type { Bilingual } from "@/lib/platform/i18n";
import { type Query, type Reading, readQuery } from "../model/query-readings";
import type { SearchGroup } from "../store/search-entries";
import { areaAndParents } from "./area-and-parents";

export type SearchFilter = {
  group?: SearchGroup;
  audience?: string;
  theme?: string;
  department?: string;
  /** An area finds its own entries and those of its parents, its own first. */
  area?: string;
  list?: string;
  terminal?: string;
};

export type SearchHit = {
  id: string;
  group: SearchGroup;
  code: string;
  title: Bilingual;
  summary: Bilingual;
  href: string;
};

/** `exact`: every word was found · `sound`: by what it sounds like · `partly`: some words, or letters that look alike. */
export type SearchAnswer = { hits: SearchHit[]; how: "exact" | "sound" | "partly" };

/** Entries ranked per reading: beyond that many, the most used ones. */
const candidates = 300;

/**
 * Finds entries by what somebody typed, best first: words, synonyms, initials, pinyin; else words of the same sound;
 * else all words but one; else any word or look-alike letters (pg_trgm). Each step is one statement over an index and
 * is tried only when the steps before found nothing.
 */
export async function search(text: string, filter: SearchFilter = {}, size = 20): Promise<SearchAnswer> {
  const query = readQuery(text);
  const ranking = await rankingOf(query, text, filter);
  const steps: [SearchAnswer["how"], Reading[]][] = [
    ["exact", query.readings.length > 0 ? [{ required: [query.phrase], bonus: [] }, ...query.readings] : []],
    ["sound", query.sound ? [query.sound] : []],
    ["partly", query.readings.flatMap(withoutOne)],
  ];
  for (const [how, readings] of steps) {
    const hits =
      readings.length > 0
        ? await ranked(
            Prisma.join(
              readings.flatMap((one) => holding(one, ranking)),
              " union ",
            ),
            ranking,
            size,
          )
        : [];
    if (hits.length > 0) return { hits, how };
  }
  return { hits: query.readings.length > 0 ? await alike(query, text, ranking, size) : [], how: "partly" };
}

/** The same reading with one of its tokens missing: one wrong word must not hide the rest. */
function withoutOne({ required, bonus }: Reading): Reading[] {
  if (required.length < 2 || required.length > 8) return [];
  return required.map((_, gone) => ({ required: required.filter((_, i) => i !== gone), bonus }));
}

type Ranking = { filters: string[]; inArea: Prisma.Sql; score: Prisma.Sql };

const at = (level: string, tokens: readonly string[]): string[] => tokens.map((token) => `${level}:${token}`);

async function rankingOf(query: Query, text: string, filter: SearchFilter): Promise<Ranking> {
  const { area, ...rest } = filter;
  const areas = area ? await areaAndParents(area) : null;
  const words = new Set([
    query.phrase,
    ...query.readings.flatMap(({ required, bonus }) => [...required, ...bonus]),
    ...(query.sound?.required ?? []),
  ]);
  const counted = ["t", "k", "b"].flatMap((level) => at(level, [...words]));
  return {
    filters: Object.entries(rest).flatMap(([name, value]) => (value ? [`f:${name}:${value}`] : [])),
    inArea: areas ? Prisma.sql`and (area_code is null or area_code = any(${areas}))` : Prisma.empty,
    // A word counts by the best place it stands in; being called exactly so outweighs all words.
    score: Prisma.sql`
      (select coalesce(sum(best), 0) from (
         select max(case when token = any(${[`t:${query.phrase}`, `k:${query.phrase}`]}) then 30
                         when token like 't:%' then 5 when token like 'k:%' then 3 else 1 end) as best
         from unnest(tokens) token where token = any(${counted}) group by substr(token, 3)) as words)
      + 8 * greatest(similarity(title_zh, ${text}), similarity(title_en, ${text}), word_similarity(${text}, fuzzy) / 2)
      + ln(1 + weight) * 0.4
      + 2 * coalesce(array_position(${areas ?? []}::text[], area_code), 0)`,
  };
}

/** Ids of entries that hold a reading, anywhere and in their titles. */
function holding({ required }: Reading, { filters, inArea }: Ranking): Prisma.Sql[] {
  return (["b", "t"] as const).map(
    (level) => Prisma.sql`(
      select id from search_entry where tokens @> ${[...at(level, required), ...filters]} ${inArea}
      order by weight desc, id limit ${candidates})`,
  );
}

type Row = {
  id: string;
  group: SearchGroup;
  code: string;
  titleZh: string;
  titleEn: string;
  summaryZh: string;
  summaryEn: string;
  href: string;
};

/** The statement that ranks what another one found; what can be done comes before what can be read. */
export const rankedSql = (found: Prisma.Sql, { score }: Pick<Ranking, "score">, size: number) => Prisma.sql`
  select id, "group", code, title_zh as "titleZh", title_en as "titleEn", summary_zh as "summaryZh",
         summary_en as "summaryEn", href
  from search_entry where id in (${found})
  order by case "group" when 'apply' then 0 when 'guide' then 1 else 2 end, ${score} desc, id limit ${size}`;

async function ranked(found: Prisma.Sql, ranking: Ranking, size: number): Promise<SearchHit[]> {
  return (await rowsOf<Row>(reads(), rankedSql(found, ranking, size))).map(toHit);
}

/** Any word, or letters that look alike: for a typing error that no reading explains. */
async function alike(query: Query, text: string, ranking: Ranking, size: number): Promise<SearchHit[]> {
  const { filters, inArea } = ranking;
  const some = query.readings.flatMap(({ required }) => at("b", required));
  const found = Prisma.sql`
    (select id from search_entry where tokens && ${some} and tokens @> ${filters} ${inArea}
     order by weight desc, id limit ${candidates})
    union
    (select id from search_entry where ${text} <% fuzzy and tokens @> ${filters} ${inArea}
     order by word_similarity(${text}, fuzzy) desc, id limit 50)`;
  const [, rows] = await db().$transaction([
    // A third of the letters: 居注证 shares one trigram in three with 居住证.
    db().$queryRaw(Prisma.sql`select set_config('pg_trgm.word_similarity_threshold', '0.3', true)`),
    db().$queryRaw<Row[]>(rankedSql(found, ranking, size)),
  ]);
  return rows.map(toHit);
}

const toHit = ({ titleZh, titleEn, summaryZh, summaryEn, ...row }: Row): SearchHit => ({
  ...row,
  title: { zh: titleZh, en: titleEn },
  summary: { zh: summaryZh, en: summaryEn },
});

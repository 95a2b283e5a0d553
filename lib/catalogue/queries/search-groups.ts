import { type SearchGroup, searchGroups } from "../store/search-entries";
import { type SearchAnswer, type SearchFilter, search } from "./search";

export type GroupedAnswer = { how: SearchAnswer["how"]; groups: { group: SearchGroup; hits: SearchAnswer["hits"] }[] };

const order: readonly SearchAnswer["how"][] = ["exact", "sound", "partly"];

/**
 * The results page: every group's best, what can be applied for first. A group that could only guess is left out when
 * another one knew: nobody wants half matches beside whole ones.
 */
export async function searchInGroups(
  text: string,
  filter: Omit<SearchFilter, "group"> = {},
  size = 6,
): Promise<GroupedAnswer> {
  const answers = await Promise.all(
    searchGroups.map(async (group) => ({ group, ...(await search(text, { ...filter, group }, size)) })),
  );
  const found = answers.filter(({ hits }) => hits.length > 0);
  const how = order.find((one) => found.some((answer) => answer.how === one)) ?? "partly";
  return { how, groups: found.filter((answer) => answer.how === how).map(({ group, hits }) => ({ group, hits })) };
}

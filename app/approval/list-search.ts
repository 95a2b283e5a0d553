/** The address of a list as Next hands it over. */
export type ListSearch = Record<string, string | string[] | undefined>;

/** One value of the address; a repeated name counts once, an empty one not at all. */
export function oneOf(search: ListSearch, name: string): string | undefined {
  const value = search[name];
  return (Array.isArray(value) ? value[0] : value)?.trim() || undefined;
}

import { audiences, firmThemes, personalThemes, type ServiceFilter } from "@/lib/catalogue";
import { serviceLists, terminals } from "@/lib/catalogue/contract";

export type Query = Record<string, string | string[] | undefined>;
export const filterNames = ["audience", "theme", "department", "area", "list", "terminal"] as const;

const one = (query: Query, name: string): string => {
  const value = query[name];
  return typeof value === "string" ? value.slice(0, 100) : "";
};

const oneOf = (value: string, known: readonly string[]): string | undefined => known.find((each) => each === value);

/** The filters that an address names; what is not on offer is left out, so that an old link still shows something. */
export function filterOf(query: Query): Omit<ServiceFilter, "size"> {
  const code = (name: string) => (/^[\w-]{1,64}$/.test(one(query, name)) ? one(query, name) : undefined);
  const chosen = {
    audience: oneOf(one(query, "audience"), audiences),
    theme: oneOf(one(query, "theme"), [...personalThemes, ...firmThemes]),
    department: code("department"),
    area: code("area"),
    list: oneOf(one(query, "list"), serviceLists),
    terminal: oneOf(one(query, "terminal"), terminals),
    cursor: code("cursor"),
  };
  return Object.fromEntries(Object.entries(chosen).filter(([, value]) => value !== undefined));
}

/** An address with these filters, without empty ones. */
export function addressOf(path: string, filter: Record<string, string | undefined>): string {
  const query = new URLSearchParams(Object.entries(filter).flatMap(([name, value]) => (value ? [[name, value]] : [])));
  return query.size > 0 ? `${path}?${query}` : path;
}

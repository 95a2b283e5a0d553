/** Who reads a page, and one address of it in the demo city. Without `as` it is a visitor. */
export type Visit = { as?: string; path: string | (() => Promise<string>) };

/** One visit for every page of the product. A page without one fails the crawl. */
export const visits: Readonly<Record<string, Visit>> = {
  "/": { path: "/" },
  "/services/[code]": { path: "/services/food-business" },
};

import { Caller } from "./caller";

/** What one page of the portal brings to a browser that knows nothing yet, in bytes as they travel (gzip). */
export type PageWeight = { route: string; html: number; scripts: number };

/** Scripts of a page of the portal on its way to a browser that knows nothing yet, in bytes (docs/decisions/0031). */
export const scriptBudget = 150 * 1024;

/** The portal's pages by their routes; a part in brackets stands as one that the city has. */
const portalPages: Record<string, string> = {
  "/": "/",
  "/people": "/people",
  "/services": "/services",
  "/services/[code]": "/services/food-business",
  "/life-events/[key]": "/life-events/open-restaurant",
  "/departments": "/departments",
  "/articles": "/articles",
  "/search": `/search?q=${encodeURIComponent("饭店")}`,
  "/search/advanced": "/search/advanced",
  "/progress": "/progress",
  "/verify": "/verify",
  "/finished": "/finished",
  "/sign-in": "/sign-in",
  "/register": "/register",
};

/**
 * Scripts of the whole page: those of its tags and those that its data names for the parts that are alive. What is marked
 * `noModule` is for browsers of long ago; no other one asks for it.
 */
const scriptsOf = (html: string): string[] => [
  ...new Set(
    [
      ...html.replace(/<script[^>]*\bnoModule\b[^>]*>/gi, "").matchAll(/(?:\/_next\/)?(static\/[\w./%()[\]~-]+?\.js)/g),
    ].map(([, file]) => `/_next/${file}`),
  ),
];

/** Every page with its scripts, as a browser asks for them. `pages`: addresses by their routes. */
export async function pageWeights(base: string, pages = portalPages): Promise<PageWeight[]> {
  const caller = new Caller(4);
  const sizes = new Map<string, Promise<number>>();
  const get = (path: string, headers: Record<string, string>) => caller.good(base, { method: "GET", path, headers });
  const sizeOf = (path: string) => {
    const known = sizes.get(path) ?? get(path, { "accept-encoding": "gzip" }).then(({ body }) => body.byteLength);
    sizes.set(path, known);
    return known;
  };
  const weights: PageWeight[] = [];
  for (const [route, path] of Object.entries(pages)) {
    const plain = await get(path, { accept: "text/html" });
    const packed = await get(path, { accept: "text/html", "accept-encoding": "gzip" });
    const scripts = await Promise.all(scriptsOf(plain.body.toString("utf8")).map(sizeOf));
    weights.push({ route, html: packed.body.byteLength, scripts: scripts.reduce((sum, one) => sum + one, 0) });
  }
  caller.end();
  return weights;
}

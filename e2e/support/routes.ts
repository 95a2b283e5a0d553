import { readFileSync } from "node:fs";
import path from "node:path";
import type { APIRequestContext } from "@playwright/test";

const manifest: Record<string, string> = JSON.parse(
  readFileSync(
    path.join(import.meta.dirname, "../..", process.env.TONGBAN_DIST ?? ".next-test", "app-path-routes-manifest.json"),
    "utf8",
  ),
);

/** Every page of the build, as its route (`/services/[code]`). What Next adds by itself has no address. */
export const pageRoutes: readonly string[] = Object.entries(manifest)
  .filter(([file, route]) => file.endsWith("/page") && !route.startsWith("/_"))
  .map(([, route]) => route)
  .sort();

/** The pages for citizens and firms that live in the portal's frame. */
export const portalRoutes: readonly string[] = Object.entries(manifest)
  .filter(([file]) => file.startsWith("/(portal)/") && file.endsWith("/page"))
  .map(([, route]) => route)
  .sort();

const patterns = Object.values(manifest).map(
  (route) =>
    new RegExp(
      `^${route
        .replace(/\[\[?\.\.\.\w+\]?\]/g, ".+")
        .replace(/\[\w+\]/g, "[^/]+")
        .replace(/\/$/, "/?")}$`,
    ),
);

let apiPatterns: RegExp[] | undefined;

/** The paths of the open API, which the front server answers itself: as the running product's own document names them. */
async function openApi(request: APIRequestContext): Promise<RegExp[]> {
  const { paths } = (await (await request.get("/api/v1/openapi.json")).json()) as { paths: object };
  return Object.keys(paths).map((one) => new RegExp(`^(/api/v1)?${one.replace(/\{\w+\}/g, "[^/]+")}$`));
}

/** True when a link leads somewhere: a page, a handler, the open API or a file of `public/`. */
export async function leadsSomewhere(request: APIRequestContext, href: string): Promise<boolean> {
  const pathname = new URL(href, "http://here").pathname.replace(/^\/en(?=\/|$)/, "") || "/";
  if (pathname.startsWith("/_next/") || /\.\w{2,5}$/.test(pathname)) return true;
  apiPatterns ??= await openApi(request);
  return [...patterns, ...apiPatterns].some((one) => one.test(pathname));
}

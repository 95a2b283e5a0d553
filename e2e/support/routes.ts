import { readFileSync } from "node:fs";
import path from "node:path";

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

const patterns = Object.values(manifest).map(
  (route) =>
    new RegExp(
      `^${route
        .replace(/\[\[?\.\.\.\w+\]?\]/g, ".+")
        .replace(/\[\w+\]/g, "[^/]+")
        .replace(/\/$/, "/?")}$`,
    ),
);

/** True when a link leads somewhere: a page, a handler or a file of `public/`. */
export function leadsSomewhere(href: string): boolean {
  const pathname = new URL(href, "http://here").pathname.replace(/^\/en(?=\/|$)/, "") || "/";
  return pathname.startsWith("/_next/") || /\.\w{2,5}$/.test(pathname) || patterns.some((one) => one.test(pathname));
}

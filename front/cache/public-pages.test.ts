import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { importsOf } from "@/scripts/structure/rules.mjs";
import { publicPages } from "./public-pages";

const root = path.resolve(import.meta.dirname, "../..");
const portal = path.join(root, "app/(portal)");

/** The file an import leads to; undefined for a package. */
function fileOf(from: string, name: string): string | undefined {
  const base = name.startsWith("@/") ? path.join(root, name.slice(2)) : path.resolve(path.dirname(from), name);
  if (!name.startsWith("@/") && !name.startsWith(".")) return undefined;
  return [base, `${base}.ts`, `${base}.tsx`, path.join(base, "index.ts")].find(
    (file) => /\.tsx?$/.test(file) && existsSync(file),
  );
}

/** What runs when a page is drawn: not what is called later (server actions), not what only the browser runs. */
const isDrawn = (text: string) => !/^\s*["']use (server|client)["']/m.test(text.slice(0, 400));

/** Where the drawing of a page asks who is there, as the chain of files that leads to it. */
function sessionsIn(start: string): string[] {
  const found: string[] = [];
  const seen = new Set<string>();
  const walk = (file: string, way: readonly string[]) => {
    if (seen.has(file)) return;
    seen.add(file);
    const text = readFileSync(file, "utf8");
    if (!isDrawn(text)) return;
    const here = [...way, path.relative(root, file)];
    const asks =
      /\bcookies\s*\(\s*\)|\bdraftMode\s*\(|\bconnection\s*\(\s*\)/.test(text) ||
      importsOf(text).some(({ name }) => name.startsWith("next-auth") || /identity\/loaders$/.test(name)) ||
      (/\bheaders\s*\(\s*\)/.test(text) && !mayReadHeaders.has(path.relative(root, file)));
    if (asks) found.push(here.join(" → "));
    for (const { name } of importsOf(text)) {
      const next = fileOf(file, name);
      if (next) walk(next, here);
    }
  };
  walk(start, []);
  return found;
}

/** They read our own headers only: the language and the nonce. */
const mayReadHeaders = new Set(["app/layout.tsx", "lib/platform/i18n/loaders.ts"]);

/** The page and the layouts around it, as Next nests them. */
function filesOf(route: string): string[] {
  const page = path.join(portal, route, "page.tsx");
  const folders = route.split("/").map((_, i, parts) => path.join(portal, ...parts.slice(0, i + 1)));
  const layouts = [path.join(root, "app"), portal, ...folders].map((folder) => path.join(folder, "layout.tsx"));
  return [page, ...new Set(layouts)].filter((file) => file === page || existsSync(file));
}

test.each(publicPages.map(({ route }) => route))("%s is drawn without asking who is there", (route) => {
  expect(filesOf(route).flatMap(sessionsIn)).toEqual([]);
});

test("a page of one person would be found", () => {
  const found = filesOf("/my").flatMap(sessionsIn);
  expect(found).not.toEqual([]);
  expect(found.join("\n")).toContain("app/(portal)/my/");
});

import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { dictionaries } from "@/lib/platform/i18n/dictionaries";
import { importsOf } from "@/scripts/structure/rules.mjs";

const root = path.resolve(import.meta.dirname, "../..");

/** The file an import leads to; undefined for a package. */
function fileOf(from: string, name: string): string | undefined {
  if (!name.startsWith("@/") && !name.startsWith(".")) return undefined;
  const base = name.startsWith("@/") ? path.join(root, name.slice(2)) : path.resolve(path.dirname(from), name);
  return [`${base}.ts`, `${base}.tsx`].find((file) => existsSync(file));
}

const isOfScreens = (file: string) => /^(app|components)\//.test(path.relative(root, file));

/** The page, the layouts around it, and every file of app/ and components/ that they bring. */
function filesOf(page: string): string[] {
  const folders = path.relative(root, path.dirname(page)).split(path.sep);
  const layouts = folders.map((_, i) => path.join(root, ...folders.slice(0, i + 1), "layout.tsx")).filter(existsSync);
  const found = new Set([page, ...layouts]);
  for (const file of found) {
    const next = importsOf(readFileSync(file, "utf8")).map(({ name }) => fileOf(file, name));
    for (const one of next) if (one && isOfScreens(one)) found.add(one);
  }
  return [...found];
}

/** What `<ClientTexts parts>` hands over in these files, by area or `area.group`. */
const handedBy = (texts: readonly string[]) =>
  new Set(
    texts.flatMap((text) =>
      [...text.matchAll(/<ClientTexts[^>]*parts=\{\[([^\]]*)\]/g)].flatMap(([, parts = ""]) =>
        [...parts.matchAll(/"([\w.]+)"/g)].map(([, part = ""]) => part),
      ),
    ),
  );

/** Every text or group of an area that a client part names: `"own"`, or what begins with `own.`; rather one too many. */
function saidBy(text: string): string[] {
  const readers = [...text.matchAll(/const (\w+) = useText\("(\w+)"\)/g)].map(([, name = "", area = ""]) => ({
    name,
    area,
  }));
  const given = [...text.matchAll(/\b(?:Text|typeof useText)<"(\w+)">/g)].map(([, area = ""]) => area);
  return [...new Set([...readers.map(({ area }) => area), ...given])].flatMap((area) => {
    const others = readers.filter((one) => one.area !== area).map(({ name }) => name);
    const own = others.reduce((rest, name) => rest.replace(new RegExp(`\\b${name}\\(["\`][^"\`]*`, "g"), ""), text);
    const named = new Set([...own.matchAll(/["`](\w+(?:\.|["`]))/g)].map(([, name = ""]) => name.replace("`", '"')));
    return Object.entries(dictionaries.en[area as "my"])
      .filter(([key, under]) => named.has(`${key}${typeof under === "string" ? '"' : "."}`))
      .map(([key]) => `${area}.${key}`);
  });
}

const pages = readdirSync(path.join(root, "app"), { recursive: true, encoding: "utf8" })
  .filter((file) => path.basename(file) === "page.tsx")
  .map((file) => path.join("app", file));

test("every page hands its client parts the words they say", () => {
  const lacking = pages.flatMap((page) => {
    const texts = filesOf(path.join(root, page)).map((file) => readFileSync(file, "utf8"));
    const handed = handedBy(texts);
    const said = new Set(texts.flatMap(saidBy));
    return [...said]
      .filter((group) => !handed.has(group) && !handed.has(group.split(".")[0] ?? ""))
      .map((group) => `${page}: ${group}`);
  });
  expect(pages.length).toBeGreaterThan(40);
  expect(lacking).toEqual([]);
});

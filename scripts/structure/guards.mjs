import { placeOf } from "./import-order.mjs";

/** @typedef {import("./rules.mjs").Import} Import */
/** @typedef {import("./rules.mjs").Breach} Breach */

/** @param {string} file */
const isTest = (file) => /\.test\.tsx?$/.test(file) || /\.spec\.ts$/.test(file);
/** @param {string} file */
const isProduct = (file) => /^(front|app|components|lib)\//.test(file) && !isTest(file);

/** Prisma only in a domain's store and queries and in lib/platform: everything else asks them.
 *  @param {string} file @param {Import[]} imports @returns {Breach[]} */
export function checkPrisma(file, imports) {
  if (!isProduct(file)) return [];
  const allowed = /^lib\/platform\//.test(file) || /^lib\/[a-z]+\/(store\.ts|store\/|queries\/)/.test(file);
  /** @type {Breach[]} */
  const breaches = [];
  for (const { name, line } of imports) {
    if (/^@prisma\/|^prisma($|\/)/.test(name) && !file.startsWith("lib/platform/db/"))
      breaches.push({ file, line, says: "Prisma's own packages only in lib/platform/db" });
    const place = placeOf(file, name) ?? "";
    if (place.startsWith("lib/platform/db/generated") && !file.startsWith("lib/platform/db/"))
      breaches.push({
        file,
        line,
        says: "the generated client only in lib/platform/db: import from @/lib/platform/db",
      });
    else if (place === "lib/platform/db/client" && !allowed)
      breaches.push({ file, line, says: "reads belong to queries/, writes to store/" });
  }
  return breaches;
}

/** `next/*` only where Next calls: doors, actions and loaders; links, images and navigation also in components.
 *  @param {string} file @param {Import[]} imports @returns {Breach[]} */
export function checkNext(file, imports) {
  if (!isProduct(file) || file.startsWith("app/") || file === "front/main.ts") return [];
  return imports.flatMap(({ name, line }) => {
    if (!name.startsWith("next/") && name !== "next") return [];
    if (/^lib\/.*\/(actions|loaders)\.ts$/.test(file)) return [];
    if (file.startsWith("components/") && /^next\/(link|image|navigation)$/.test(name)) return [];
    return [
      {
        file,
        line,
        says: `${name} belongs to app/, actions.ts or loaders.ts (components/ may use next/link, image, navigation)`,
      },
    ];
  });
}

/** The machine's time is read in one place, so that any moment can be replayed.
 *  @param {string} file @param {string} code @returns {Breach[]} */
export function checkClock(file, code) {
  if (!isProduct(file) && !file.startsWith("sandbox/")) return [];
  if (file.startsWith("lib/platform/clock/") || file.startsWith("sandbox/") || isTest(file)) return [];
  return code.split("\n").flatMap((text, i) =>
    /\bnew\s+Date\s*\(|\bDate\s*\.\s*now\s*\(/.test(text)
      ? [
          {
            file,
            line: i + 1,
            says: "time goes through the clock: use now(), today() or a helper of lib/platform/clock",
          },
        ]
      : [],
  );
}

/** Anybody can call a server action with anything: each goes through the door that looks at what it is given.
 *  @param {string} file @param {string} text @returns {Breach[]} */
export function checkActs(file, text) {
  if (!isProduct(file)) return [];
  const isModule = /^\s*["']use server["']/.test(text);
  return text.split("\n").flatMap((line, i) => {
    const isWrong = isModule
      ? /^export (?!type )/.test(line) && !/^export const \w+ = fromPage\(/.test(line)
      : /^\s*["']use server["'];?\s*$/.test(line);
    if (!isWrong) return [];
    return [
      { file, line: i + 1, says: "acts stand in a file of their own, each made by fromPage (lib/platform/actions)" },
    ];
  });
}

/** Domains in the order in which they may import each other; those of one group do not import each other. */
export const groups = [
  ["identity"],
  ["catalogue"],
  ["forms"],
  ["materials"],
  ["workflow"],
  ["cases"],
  ["appointments", "hall", "payments", "licences", "seals", "archive", "notify"],
  ["evaluation", "supervision", "appraisal", "statistics"],
  ["exchange"],
];
export const domains = groups.flat();

const single = new Set([
  "index.ts",
  "contract.ts",
  "model.ts",
  "policy.ts",
  "store.ts",
  "events.ts",
  "actions.ts",
  "loaders.ts",
]);
const folders = new Set(["model", "commands", "queries", "store", "jobs"]);
/** Folders that answer a question of one domain only: field types (forms) and outside systems (exchange). */
/** @type {Record<string, string>} */
const special = { forms: "field-types", exchange: "ports" };

const topLevel = new Set([
  "front",
  "app",
  "components",
  "lib",
  "prisma",
  "sandbox",
  "e2e",
  "bench",
  "messages",
  "public",
  "docs",
  "scripts",
]);
const rootFiles = new Set([
  "instrumentation.ts",
  "next.config.js",
  "postcss.config.mjs",
  "prisma.config.ts",
  "proxy.ts",
  "proxy.test.ts",
  "vitest.config.ts",
]);

/** @param {string} file @param {string} says */
const at = (file, says) => [{ file, line: 1, says }];

/** File names answer questions; no other name, no exception. @param {string} file */
export function checkName(file) {
  const parts = file.split("/");
  const [top = "", room = "", name = ""] = parts;
  if (parts.length === 1)
    return rootFiles.has(file)
      ? []
      : at(file, "nothing else stands at the top: put it in the room it belongs to (ARCHITECTURE.md, map)");
  if (!topLevel.has(top)) return at(file, `no room is called ${top}/: the map in ARCHITECTURE.md has them all`);
  if (top !== "lib") return [];
  if (room === "platform") return [];
  if (room === "worker")
    return /^(main|registry|[a-z-]+(\.db)?\.test)\.ts$/.test(parts.slice(2).join("/"))
      ? []
      : at(file, "lib/worker only registers jobs: the job belongs to its domain's jobs/");
  if (!domains.includes(room))
    return at(file, `lib/${room} is no domain: the order of domains is ${domains.join(" → ")}`);
  const test = /\.(db\.)?test\.tsx?$/.test(file) || file.endsWith(".d.ts");
  if (parts.length === 3)
    return test || single.has(name)
      ? []
      : at(
          file,
          `${name} answers no question a reader has: use ${[...single].join(", ")} or ${[...folders].join("/, ")}/`,
        );
  if (folders.has(name) || special[room] === name) return [];
  return at(file, `lib/${room}/${name}/ is no folder of a domain: use ${[...folders].join("/, ")}/`);
}

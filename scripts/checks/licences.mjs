import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";

/** Licences under which the city may run, change and hand on what it got, without further duty than to keep the notice. */
const allowed = new Set([
  "MIT",
  "MIT-0",
  "ISC",
  "0BSD",
  "BSD-2-Clause",
  "BSD-3-Clause",
  "Apache-2.0",
  "BlueOak-1.0.0",
  "CC0-1.0",
  "CC-BY-4.0",
  "Unlicense",
  "Python-2.0",
  "Zlib",
  "OFL-1.1",
  "PostgreSQL",
]);

/** Packages under a licence that asks for more, each with why that is no burden here; a name may end with `*`.
 *  @type {{ packages: string[], licence: string, reason: string }[]} */
const exceptions = JSON.parse(readFileSync(new URL("./licence-exceptions.json", import.meta.url), "utf8"));

/** Whether a licence expression (SPDX) can be met by the list: of an OR one part, of an AND every part.
 *  @param {string} expression @param {ReadonlySet<string>} [list] @returns {boolean} */
export function isAllowed(expression, list = allowed) {
  const tokens = expression.match(/\(|\)|[^\s()]+/g) ?? [];
  let at = 0;
  /** @returns {boolean} */
  const one = () => {
    if (tokens[at] === "(") {
      at += 1;
      const inner = any();
      at += 1;
      return inner;
    }
    const name = tokens[at++] ?? "";
    if (tokens[at]?.toUpperCase() === "WITH") at += 2;
    return list.has(name);
  };
  /** @returns {boolean} */
  const all = () => {
    let met = one();
    while (tokens[at]?.toUpperCase() === "AND") {
      at += 1;
      met = one() && met;
    }
    return met;
  };
  /** @returns {boolean} */
  const any = () => {
    let met = all();
    while (tokens[at]?.toUpperCase() === "OR") {
      at += 1;
      met = all() || met;
    }
    return met;
  };
  return tokens.length > 0 && any() && at === tokens.length;
}

/** What a package says of itself; old ones as an object or a list. @param {any} manifest @returns {string} */
export function licenceOf(manifest) {
  const { license, licenses } = manifest ?? {};
  if (typeof license === "string") return license;
  if (typeof license?.type === "string") return license.type;
  if (Array.isArray(licenses))
    return licenses.map((/** @type {any} */ one) => (typeof one === "string" ? one : one.type)).join(" OR ");
  return "";
}

/** @param {{ packages: string[], licence: string }} exception @param {string} name @param {string} licence */
function excepts(exception, name, licence) {
  const named = exception.packages.some((one) =>
    one.endsWith("*") ? name.startsWith(one.slice(0, -1)) : one === name,
  );
  if (exception.licence === "") return named && licence === "";
  return named && isAllowed(licence, new Set([...allowed, exception.licence]));
}

/**
 * Every package of the lock file whose licence is not on the list and not excepted, by name; and exceptions nobody needs.
 * What is not installed here (another system's build of a package) is judged by the lock file's word.
 * @param {string} root the checkout
 * @returns {{ packages: number, faults: string[] }}
 */
export function checkLicences(root) {
  const lock = JSON.parse(readFileSync(path.join(root, "package-lock.json"), "utf8"));
  /** @type {string[]} */
  const faults = [];
  const used = new Set();
  let packages = 0;
  for (const [place, entry] of Object.entries(lock.packages)) {
    if (place === "" || entry.link) continue;
    packages += 1;
    const name = place.slice(place.lastIndexOf("node_modules/") + "node_modules/".length);
    const file = path.join(root, place, "package.json");
    const licence =
      (existsSync(file) ? licenceOf(JSON.parse(readFileSync(file, "utf8"))) : "") || (entry.license ?? "");
    if (isAllowed(licence)) continue;
    const exception = exceptions.find((one) => excepts(one, name, licence));
    if (exception) used.add(exception);
    else faults.push(`${name} ${entry.version}: ${licence || "says no licence"} (${place})`);
  }
  for (const one of exceptions)
    if (!used.has(one)) faults.push(`${one.packages.join(" ")}: the exception is not needed any more`);
  return { packages, faults };
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  const { packages, faults } = checkLicences(path.resolve(import.meta.dirname, "../.."));
  for (const fault of faults) console.error(`licence: ${fault}`);
  console.log(`licences: ${packages} packages, ${faults.length} not allowed`);
  process.exitCode = faults.length > 0 ? 1 : 0;
}

import path from "node:path";
import { domains, groups } from "./vocabulary.mjs";

/** @typedef {import("./rules.mjs").Import} Import */
/** @typedef {import("./rules.mjs").Breach} Breach */

/** @param {string} file */
const isTest = (file) => /\.test\.tsx?$/.test(file) || /\.spec\.ts$/.test(file);

/** The path of an import from the top of the checkout; undefined for a package.
 *  @param {string} file @param {string} name */
export function placeOf(file, name) {
  if (name.startsWith("@/")) return name.slice(2);
  if (name.startsWith(".")) return path.posix.normalize(path.posix.join(path.posix.dirname(file), name));
  return undefined;
}

/** @param {string} place */
const floorOf = (place) => {
  const [top = "", room] = place.split("/");
  if (top === "lib") return room === "platform" ? "platform" : room === "worker" ? "worker" : "domain";
  return top;
};

/** @param {string} domain */
const rankOf = (domain) => groups.findIndex((group) => group.includes(domain));

/** @param {string} file @param {string} from @param {string} to @param {string} place */
function domainBreach(file, from, to, place) {
  if (from === to) return undefined;
  if (!domains.includes(to)) return `lib/${to} is no domain`;
  const order = rankOf(from) - rankOf(to);
  if (order < 0) return `${from} comes before ${to}: an event is missing; let ${to} listen to ${from} (jobs/) instead`;
  if (order === 0) return `${from} and ${to} stand beside each other: speak through an event`;
  const inside = place.split("/").slice(2).join("/");
  if (inside === "" || inside === "index" || inside === "contract") return undefined;
  // What Next calls may ask what Next calls: who is signed in is a loader of identity.
  if (inside === "loaders" && /\/(actions|loaders)\.ts$/.test(file)) return undefined;
  return `across domains only lib/${to} (index.ts) or lib/${to}/contract: export what ${from} needs there`;
}

/** The one door that the front server (and what tests it) opens itself: what is answered without Next.
 *  @param {string} file @param {string} place */
const isFrontDoor = (file, place) =>
  /^front\/(?:main|[a-z-]+(?:\.db)?\.test)\.ts$/.test(file) && place === "app/api/plain";

/** front → app → components → lib/<domain> → lib/platform, one way; across domains only by the front door.
 *  @param {string} file @param {Import[]} imports @returns {Breach[]} */
export function checkImports(file, imports) {
  /** @type {Breach[]} */
  const breaches = [];
  const from = floorOf(file);
  const say = (/** @type {number} */ line, /** @type {string} */ says) => breaches.push({ file, line, says });
  for (const { name, line } of imports) {
    const place = placeOf(file, name);
    if (place === undefined) continue;
    const to = floorOf(place);
    if (
      to === "app" &&
      from !== "app" &&
      !(file.startsWith("e2e/") || file === "proxy.ts" || isFrontDoor(file, place))
    ) {
      say(line, "nothing imports a door: move what is needed to components/ or lib/");
      continue;
    }
    if (to === "front" && from !== "front") {
      say(line, "nobody imports front/: it stands before everything else");
      continue;
    }
    if (from === "front" && (to === "components" || to === "domain" || to === "worker"))
      say(line, "front/ knows the open API and lib/platform only: what answers people belongs to app/");
    if (name.startsWith("@/app"))
      say(line, "inside app/ import by a relative path: @/app would let other floors reach a door");
    if (isTest(file) || ["prisma", "e2e", "bench", "scripts", "sandbox"].includes(from)) continue;
    if (["prisma", "e2e", "bench", "scripts", "sandbox"].includes(to) && !place.endsWith(".json"))
      say(line, `the product does not import ${to}/: move it to lib/`);
    if (from === "platform" && (to === "domain" || to === "components" || to === "worker"))
      say(line, "lib/platform knows no domain: the code belongs to the domain that needs it");
    if (from === "domain" && to === "components") say(line, "lib/ draws nothing: the code belongs to components/");
    if (from === "domain" && to === "worker")
      say(line, "a domain does not know the worker: the worker registers its jobs");
    if (from === "components" && to === "worker") say(line, "components/ do not run jobs");
    if (file.startsWith("components/ui/") && to === "domain")
      say(line, "components/ui knows no domain: move this to components/<domain>");
    if (file.startsWith("components/ui/") && place.startsWith("components/") && !place.startsWith("components/ui"))
      say(line, "components/ui stands lowest: move this to components/patterns or components/<domain>");
    if (from === "domain" && to === "domain") {
      const breach = domainBreach(file, file.split("/")[1] ?? "", place.split("/")[1] ?? "", place);
      if (breach) say(line, breach);
    }
  }
  return breaches;
}

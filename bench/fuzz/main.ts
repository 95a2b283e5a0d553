import { readFileSync } from "node:fs";
import path from "node:path";
import { type ApiDocument, drawCalls } from "./calls";
import { drawForms } from "./forms";
import { drawVisits, faultOfPage } from "./pages";
import { people, ServedProduct } from "./served-product";
import { type FuzzTally, faultWords, type Send, throwCalls } from "./throw-calls";

/**
 * Throws seeded calls at a product that is served at FUZZ_URL: over every operation of its openapi.json, over the form
 * of every service, and at every page, then reads the pages that show what was typed. Exit code 1 when an answer was a
 * fault.
 */
const option = (name: string, otherwise: number) => {
  const at = process.argv.indexOf(`--${name}`);
  return at > 0 ? Number(process.argv[at + 1]) : otherwise;
};
const [n, seed, atOnce] = [option("calls", 20_000), option("seed", 1), 8];
const product = new ServedProduct(process.env.FUZZ_URL ?? "http://localhost:3000");
const say = (line: string) => process.stdout.write(`${line}\n`);

/** Who has signed out signs in again: calls of nobody get no further than the door. */
const programs: Send = async (where, init) => {
  const answer = await fetch(`${product.base}${where}`, init);
  if (init.method === "DELETE" && answer.status === 204) {
    const shown = new Headers(init.headers).get("authorization");
    const who = people.find((one) => shown === `Bearer ${product.tokens[one]}`);
    if (who) await product.signInAs(who);
  }
  return answer;
};

/** A browser's call: the session cookie in place of the token. */
const browser: Send = (where, init) => {
  const headers = new Headers(init.headers);
  const token = headers.get("authorization")?.slice("Bearer ".length);
  const who = people.find((one) => product.tokens[one] === token);
  headers.delete("authorization");
  if (who) headers.set("cookie", product.cookies[who] ?? "");
  return fetch(`${product.base}${where}`, { ...init, headers });
};

function tell(what: string, { calls, byStatus, slowest, faults }: FuzzTally, begin: number): FuzzTally {
  const statuses = Object.entries(byStatus).map(([status, times]) => `${status}: ${times}`);
  const rate = calls / ((performance.now() - begin) / 1_000);
  say(`  ${what}: ${calls} calls, ${rate.toFixed(0)}/s, slowest ${slowest.toFixed(0)} ms; ${statuses.join(", ")}`);
  if (faults.length > 0) say(faultWords(faults));
  return { calls, byStatus, slowest, faults };
}

function routesOf(): string[] {
  const manifest = path.join(process.cwd(), process.env.TONGBAN_DIST ?? ".next", "app-path-routes-manifest.json");
  const routes = Object.entries(JSON.parse(readFileSync(manifest, "utf8")) as Record<string, string>);
  return routes.flatMap(([file, route]) => (file.endsWith("/page") && !route.startsWith("/_") ? [route] : []));
}

async function main(): Promise<void> {
  await product.signIn();
  const known = await product.known();
  const done: FuzzTally[] = [];
  const throwAll = async (
    what: string,
    calls: Parameters<typeof throwCalls>[0],
    send: Send,
    judge?: typeof faultOfPage,
  ) => {
    const begin = performance.now();
    const { tokens } = product;
    done.push(tell(what, await throwCalls(calls, send, { tokens, atOnce, ...(judge ? { judge } : {}) }), begin));
  };
  const document = (await product.ask("/openapi.json")) as unknown as ApiDocument;
  const services = known.code ?? [];
  const share = (part: number) => Math.ceil(n * part);
  await throwAll("open API", drawCalls(document, { n: share(0.65), seed, people, known }), programs);
  const rounds = Math.max(1, Math.ceil(share(0.15) / (2 * Math.max(1, services.length))));
  const { calls, drafts } = await drawForms(product, { services, rounds, seed });
  if (calls.length === 0) throw new Error("no form could be drawn: nobody could begin a case");
  await throwAll("forms of all services", calls, programs);
  await throwAll("pages", drawVisits(routesOf(), { n: share(0.2), seed, people, known }), browser, faultOfPage);
  // Where what was typed is shown again: to the person who typed it, and to those who work on it.
  const shown = drafts.flatMap(({ code, ref }) => [
    `/apply/${code}/${ref}/form`,
    `/apply/${code}/${ref}/confirm`,
    `/my/cases/${ref}`,
  ]);
  const reading = shown.map((where) => ({
    of: "GET what was typed",
    method: "GET",
    path: where,
    headers: {},
    as: "citizen",
  }));
  const desks = [
    "/window/pre-review",
    "/window/review",
    "/approval/claimable",
    "/approval/body",
    "/supervision/alerts",
  ];
  const looking = desks.flatMap((where) =>
    (["clerk", "chief", "supervisor"] as const).map((as) => ({
      of: "GET desks",
      method: "GET",
      path: where,
      headers: {},
      as,
    })),
  );
  await throwAll("pages that show what was typed", [...reading, ...looking], browser, faultOfPage);
  const calledInAll = done.reduce((sum, one) => sum + one.calls, 0);
  const faults = done.reduce((sum, one) => sum + one.faults.length, 0);
  say(`${calledInAll} calls, seed ${seed}: ${faults} faults`);
  process.exitCode = faults > 0 ? 1 : 0;
}

await main();
process.exit();

import { readFileSync } from "node:fs";
import path from "node:path";
import { aPicture } from "@/prisma/seed/factories/a-picture";
import { measured } from "../kill/kill-report";
import { actsOf, drawActs } from "./acts";
import { type ApiDocument, drawCalls, operationsOf } from "./calls";
import { CityKnowledge } from "./city-knowledge";
import { databaseShape } from "./database-shape";
import { type FuzzCall, finishCall } from "./finish-call";
import { drawForms } from "./forms";
import { apiPart, type FuzzRun, writeFuzzReport } from "./fuzz-report";
import { keepTexts, type TextForm } from "./kept-texts";
import { drawVisits, faultOfPage } from "./pages";
import { neverReached, sharesOf } from "./report-operations";
import { people, ServedProduct } from "./served-product";
import { layInStock } from "./stock";
import { emptyTally, type FuzzTally, faultWords, type Send, throwCalls, throwOne } from "./throw-calls";

/**
 * Throws seeded calls at a product that is served at FUZZ_URL: over every operation of its openapi.json, over the form
 * of every service, at every act and every page, then reads the pages that show what was typed. Exit code 1 when an answer
 * was a fault. A run of 20,000 calls writes docs/fuzz-report.md.
 */
const option = (name: string, otherwise: number) => {
  const at = process.argv.indexOf(`--${name}`);
  return at > 0 ? Number(process.argv[at + 1]) : otherwise;
};
const [n, seed, atOnce] = [option("calls", 20_000), option("seed", 1), 8];
const product = new ServedProduct(process.env.FUZZ_URL ?? "http://localhost:3000");
const say = (line: string) => process.stdout.write(`${line}\n`);

/** Who signs out, or was signed out, signs in again. */
const whoHas = (kept: Readonly<Record<string, string>>, shown: string) => people.find((one) => kept[one] === shown);

const programs: Send = async (where, init) => {
  const answer = await fetch(`${product.base}${where}`, init);
  const who = whoHas(product.tokens, (new Headers(init.headers).get("authorization") ?? "").slice("Bearer ".length));
  const isOut = answer.status === 401 || (init.method === "DELETE" && answer.status < 300);
  if (who && isOut) await product.stillIn(who);
  return answer;
};

/** A browser's call: the session cookie in place of the token. */
const browser: Send = async (where, init) => {
  const headers = new Headers(init.headers);
  const who = whoHas(product.tokens, (headers.get("authorization") ?? "").slice("Bearer ".length));
  headers.delete("authorization");
  if (who) headers.set("cookie", product.cookies[who] ?? "");
  const answer = await fetch(`${product.base}${where}`, { ...init, headers });
  const sentTo = `${answer.headers.get("location")} ${answer.headers.get("x-action-redirect")}`;
  if (who && (answer.status === 401 || sentTo.includes("/sign-in"))) await product.stillIn(who);
  return answer;
};

function tell(what: string, tally: FuzzTally, begin: number): void {
  const { calls, slowest, faults } = tally;
  const rate = calls / ((performance.now() - begin) / 1_000);
  say(`  ${what}: ${calls} calls, ${rate.toFixed(0)}/s, slowest ${slowest.toFixed(0)} ms; ${sharesOf(tally)}`);
  if (faults.length > 0) say(faultWords(faults));
}

const dist = path.join(process.cwd(), process.env.TONGBAN_DIST ?? ".next");

/** The pages of the build, by their files. */
function pagesOf(): Record<string, string> {
  const manifest = JSON.parse(readFileSync(path.join(dist, "app-path-routes-manifest.json"), "utf8"));
  const pages = Object.entries(manifest as Record<string, string>);
  return Object.fromEntries(pages.filter(([file, route]) => file.endsWith("/page") && !route.startsWith("/_")));
}

/** Where what was typed is shown again: to the person who typed it, and to those who work on it. */
function lookAgain(drafts: readonly TextForm[]): FuzzCall[] {
  const look = (of: string, where: string, as: string): FuzzCall => ({
    of,
    method: "GET",
    path: where,
    headers: { accept: "text/html" },
    as,
  });
  const typed = drafts.flatMap(({ code, ref }) =>
    [`/apply/${code}/${ref}/form`, `/apply/${code}/${ref}/confirm`, `/my/cases/${ref}`].map((where) =>
      look("GET what was typed", where, "citizen"),
    ),
  );
  const desks = [
    "/window/pre-review",
    "/window/review",
    "/approval/claimable",
    "/approval/body",
    "/supervision/alerts",
  ];
  return [
    ...typed,
    ...desks.flatMap((where) => ["clerk", "chief", "supervisor"].map((as) => look("GET desks", where, as))),
  ];
}

async function main(): Promise<void> {
  const { DATABASE_URL = "" } = process.env;
  const [start, before] = [performance.now(), await databaseShape(DATABASE_URL)];
  const args = process.argv.slice(2);
  const command = ["npm run fuzz", ...(args.length > 0 ? ["--", ...args] : [])].join(" ");
  const place = { ...measured(args, seed, before.version), command };
  await product.signIn();
  const services = await product.services();
  const picture = await aPicture("材料");
  const city = new CityKnowledge((where, as) => product.ask(where, as), { people, picture });
  await city.lookRound(services);
  const parts: FuzzRun["parts"] = [];
  const { tokens } = product;
  type Others = Pick<Parameters<typeof throwCalls>[2], "judge" | "learn">;
  const throwAll = async (what: string, calls: Iterable<FuzzCall>, send: Send, others: Others = {}) => {
    const begin = performance.now();
    const tally = await throwCalls(calls, send, { tokens, atOnce, ...others });
    parts.push({ what, tally });
    tell(what, tally, begin);
  };
  const document = (await product.ask("/openapi.json")) as unknown as ApiDocument;
  const share = (part: number) => Math.ceil(n * part);
  const rounds = Math.max(1, Math.ceil(share(0.15) / (2 * Math.max(1, services.length))));
  const { calls, drafts } = await drawForms(product, { services, rounds, seed });
  if (calls.length === 0) throw new Error("no form could be drawn: nobody could begin a case");

  const [begin, typed] = [performance.now(), emptyTally()];
  const texts = await keepTexts(drafts, {
    save: (call) => throwOne(call, programs, typed, { tokens }),
    look: (call) => throwOne(call, browser, typed, { tokens, judge: faultOfPage }),
  });
  parts.push({ what: "every text field of every form, each text alone", tally: typed });
  tell("every text field", typed, begin);

  const hands = {
    ask: (where: string, as?: string, body?: unknown) => product.ask(where, as, body),
    attach: (as: string, ref: string, requirement: string) => product.attach(as, ref, requirement, picture),
  };
  const stocked = await layInStock(city, hands, Math.min(10, Math.max(1, Math.round(n / 700))));
  say(`  ${stocked} cases brought to every stage`);
  const known = city.named();
  const inTurn = function* () {
    for (const one of drawCalls(document, { n: share(0.5), seed, people, known })) yield finishCall(one, city);
  };
  await throwAll(apiPart, inTurn(), programs, { learn: (call, answer) => city.learn(call, answer) });
  const api = parts.find(({ what }) => what === apiPart)?.tally ?? emptyTally();
  say(
    `  never beyond the door: ${
      neverReached(
        operationsOf(document).map(({ of }) => of),
        api,
      ).join(", ") || "none"
    }`,
  );
  await throwAll("forms of all services", calls, programs);
  const pages = pagesOf();
  const acts = actsOf(dist, pages);
  const drawn = drawActs(acts, { document, n: share(0.2), seed, people, known, origin: product.base });
  await throwAll("acts of pages", drawn, browser, { judge: faultOfPage });
  await throwAll("pages", drawVisits(Object.values(pages), { n: share(0.15), seed, people, known }), browser, {
    judge: faultOfPage,
  });
  await throwAll("pages that show what was typed", lookAgain(drafts), browser, { judge: faultOfPage });

  const after = await databaseShape(DATABASE_URL);
  const inAll = parts.reduce((sum, { tally }) => sum + tally.calls, 0);
  const faults = parts.reduce((sum, { tally }) => sum + tally.faults.length, 0);
  const run: FuzzRun = {
    ...place,
    calls: inAll,
    seconds: (performance.now() - start) / 1_000,
    parts,
    operations: operationsOf(document).map(({ of }) => of),
    texts,
    sameDatabase: after.shape === before.shape,
    signedInAgain: product.signedInAgain,
  };
  say(
    `${inAll} calls, seed ${seed}: ${faults} faults; ${texts.asText} of ${texts.pages} pages show what was kept as text; the database is ${run.sameDatabase ? "the same" : "NOT the same"}; signed in again ${run.signedInAgain} times`,
  );
  // A slice says nothing that should stand in the documents.
  if (n >= 20_000) writeFuzzReport(run);
  process.exitCode = faults > 0 || !run.sameDatabase || texts.asText < texts.pages ? 1 : 0;
}

await main();
process.exit();

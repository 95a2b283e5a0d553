import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { Client } from "pg";
import { closeDb } from "@/lib/platform/db";
import { env } from "@/lib/platform/env";
import { verifyLedger } from "@/lib/platform/ledger";
import { aProxy, type DatabaseWire } from "@/prisma/seed/factories/a-proxy";
import { countStatements } from "@/prisma/seed/factories/count-statements";
import type { Statement } from "@/prisma/seed/factories/read-statements";
import { demoPassword } from "@/prisma/seed/factories/seed-city";
import { bareServer } from "./bare-http";
import { BareDatabase } from "./bare-limits";
import { type Answer, Caller } from "./caller";
import type { CityFacts } from "./city/city-facts";
import { measure } from "./measure";
import { type Cookies, type Operation, operationsOf } from "./operations";
import { machineOf, pageOf, type Report, type Result, textOf, writtenAt } from "./report";
import { measureLightScan } from "./scan-lights";

const given = (name: string) => process.env[name] ?? "";
const option = (name: string, otherwise: number) => {
  const at = process.argv.indexOf(`--${name}`);
  return at > 0 ? Number(process.argv[at + 1]) : otherwise;
};
const asked = option("asked", 100_000);
const settings = {
  connections: option("connections", 20),
  pool: env().DB_POOL,
  seconds: option("seconds", 5),
  writes: option("writes", 600),
};
const base = given("BENCH_URL");
const recorder = given("BENCH_RECORD_URL");
const urls = { run: given("DATABASE_URL"), limit: given("BENCH_LIMIT_DATABASE"), wire: "" };
const say = (line: string) => process.stdout.write(`${line}\n`);

/** Signs in through the door of the sign-in page; answers the session cookie. */
async function signIn(login: string): Promise<string> {
  const cookies = (response: Response) => response.headers.getSetCookie().map((one) => one.split(";")[0] ?? "");
  const first = await fetch(`${base}/api/auth/csrf`);
  const { csrfToken } = (await first.json()) as { csrfToken: string };
  const answer = await fetch(`${base}/api/auth/callback/credentials`, {
    method: "POST",
    redirect: "manual",
    headers: { cookie: cookies(first).join("; "), "content-type": "application/x-www-form-urlencoded" },
    body: new URLSearchParams({ csrfToken, account: login, password: demoPassword, json: "true" }),
  });
  const session = cookies(answer).find((one) => one.includes("session-token"));
  if (!session) throw new Error(`${login} could not sign in: ${answer.status}`);
  return session;
}

type Recording = { acts: Statement[][]; answer: Answer };

/** Has the recorded process answer the first calls of an operation, one after the other; their statements and one answer. */
async function record(wire: DatabaseWire, caller: Caller, operation: Operation): Promise<Recording> {
  // Commands leave nothing to repeat; a page is visited once before, so that what a process does once is not recorded.
  if (operation.kind !== "command") await caller.good(recorder, operation.call(0));
  const acts: Statement[][] = [];
  let answer: Answer = { status: 0, type: "", body: Buffer.alloc(0) };
  for (let n = 0; n < operation.recorded; n += 1) {
    const seen = await countStatements(wire, () => caller.good(recorder, operation.call(n)));
    acts.push(seen.statements);
    answer = seen.answer;
  }
  return { acts, answer };
}

async function measureOperation(operation: Operation, wire: DatabaseWire): Promise<Result> {
  const caller = new Caller(settings.connections);
  const load = {
    connections: settings.connections,
    seconds: settings.seconds,
    ...(operation.most === undefined ? {} : { most: operation.most }),
  };
  const { acts, answer } = await record(wire, caller, operation);
  let next = operation.recorded;
  const product = await measure(() => {
    next += 1;
    return caller.good(base, operation.call(next - 1));
  }, load);

  const bare = new BareDatabase(operation.kind === "command" ? urls.limit : urls.run, settings.pool);
  let replayed = 0;
  const withSql = acts.some((act) => act.length > 0);
  const sql = withSql
    ? await measure(() => {
        replayed += 1;
        return bare.replay(acts[(replayed - 1) % acts.length] ?? []);
      }, load)
    : null;
  await bare.end();

  const server = await bareServer(answer);
  const http = await measure(() => caller.good(server.url, operation.call(0)), {
    connections: settings.connections,
    seconds: Math.min(settings.seconds, 3),
  });
  server.end();
  caller.end();
  return {
    operation: operation.name,
    kind: operation.kind,
    statements: acts[0]?.length ?? 0,
    bytes: answer.body.byteLength,
    product,
    sql,
    http,
  };
}

async function postgresVersion(): Promise<string> {
  const client = new Client({ connectionString: urls.run });
  await client.connect();
  const { rows } = await client.query("show server_version");
  await client.end();
  return String(rows[0]?.server_version);
}

async function untilUp(address: string): Promise<void> {
  for (let i = 0; i < 150; i += 1) {
    const well = await fetch(`${address}/api/health`)
      .then((answer) => answer.ok)
      .catch(() => false);
    if (well) return;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new Error(`${address} does not answer`);
}

async function main(): Promise<void> {
  const city = JSON.parse(readFileSync(given("BENCH_CITY"), "utf8")) as CityFacts;
  const wireUrl = new URL(urls.run);
  const wire = await aProxy({ host: wireUrl.hostname, port: Number(wireUrl.port) }, Number(given("BENCH_WIRE_PORT")));
  wireUrl.port = String(wire.port);
  urls.wire = wireUrl.href;
  await untilUp(recorder);
  const logins = ["citizen", "clerk", "approver", "supervisor"] as const;
  const cookies = Object.fromEntries(
    await Promise.all(logins.map(async (login) => [login, await signIn(login)])),
  ) as Cookies;

  const results: Result[] = [];
  for (const operation of operationsOf(city, cookies, settings.writes)) {
    const result = await measureOperation(operation, wire);
    results.push(result);
    const { product, sql } = result;
    say(
      `  ${operation.name}: ${product.perSecond.toFixed(0)}/s, p95 ${product.p95.toFixed(0)} ms; bare pg ${sql?.perSecond.toFixed(0) ?? "–"}/s`,
    );
  }
  const lightScan = await measureLightScan(wire, urls);
  const begin = performance.now();
  const ledger = await verifyLedger();
  if (ledger.fault) throw new Error(`the ledger is not whole after the run: ${JSON.stringify(ledger.fault)}`);
  const report: Report = {
    at: writtenAt(),
    command: ["npm run bench", ...(asked === 100_000 ? [] : [`-- --cases ${asked}`])].join(" "),
    machine: machineOf(await postgresVersion()),
    settings,
    city: { ...city.sizes, loadedInSeconds: city.seconds },
    results,
    lightScan,
    ledger: {
      events: ledger.events,
      chains: ledger.chains,
      eventsPerSecond: ledger.events / ((performance.now() - begin) / 1_000),
    },
  };
  say(`\n${textOf(report)}\n`);
  if (process.argv.includes("--json")) say(JSON.stringify(report));
  if (asked === 100_000) writeReport(report);
  await wire.end();
  await closeDb();
  process.exitCode = results.some((one) => one.product.errors > 0) ? 1 : 0;
}

/** Only a whole run at the full size replaces the page; refused calls stand in its table. */
function writeReport(report: Report): void {
  const docs = path.join(import.meta.dirname, "..", "docs");
  writeFileSync(path.join(docs, "performance.md"), pageOf(report));
  writeFileSync(path.join(docs, "performance.json"), `${JSON.stringify(report, null, 2)}\n`);
  say("Written: docs/performance.md, docs/performance.json");
}

await main();
process.exit();

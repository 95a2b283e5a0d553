import { readFileSync, writeFileSync } from "node:fs";
import { Client } from "pg";
import { closeDb } from "@/lib/platform/db";
import { aProxy } from "@/prisma/seed/factories/a-proxy";
import { untilHealthy } from "../scripts/setup/ready.mjs";
import { readSetting } from "./bench-setting";
import { Caller } from "./caller";
import { measure } from "./measure";
import { measureLedger } from "./measure-ledger";
import { measureMixed } from "./measure-mixed";
import { type Bench, measureOperation, type Result } from "./measure-operation";
import { operationsOf } from "./operations";
import { pageWeights } from "./page-weights";
import type { SizeReport } from "./report";
import { prepareRun } from "./run-facts";
import { measureLightScan } from "./scan-lights";
import { cookieOf, tokensOf } from "./sign-in";
import { processOnPort } from "./usage";

const setting = readSetting();
const say = (line: string) => process.stdout.write(`  ${line}\n`);
const portOf = (url: string) => Number(new URL(url).port);

/** Cases of each command: a part is recorded, a part is for the levels, the rest for crowds and soak. */
const recorded = Math.max(60, Math.floor(setting.writes / 4));
const ofLevels = recorded + setting.connections.length * setting.writes;
/** Two of a hundred acts: more than a web process here ever answers. */
const ofMix = Math.ceil(
  setting.crowds.reduce((sum, people) => sum + (people / 10) * (setting.crowdSeconds + 15) * 0.02, 0) +
    setting.soak * 150 * 0.02,
);

async function untilUp(address: string): Promise<void> {
  if (!(await untilHealthy(address, new AbortController().signal))) throw new Error(`${address} does not answer`);
}

const connect = async (databaseUrl: string) => {
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  return client;
};

/** A static page of the framework alone, for the goal of the cached pages. */
async function barePages({ barePage }: typeof setting): Promise<Record<number, number>> {
  const rates: Record<number, number> = {};
  if (!barePage) return rates;
  for (const connections of setting.connections) {
    const caller = new Caller(connections);
    const call = () => caller.pass(barePage, { method: "GET", path: "/", headers: { accept: "text/html" } });
    await measure(call, { connections, seconds: 0.5 });
    rates[connections] = (await measure(call, { connections, seconds: setting.seconds })).perSecond;
    caller.end();
  }
  return rates;
}

/** What is compared between the sizes of a city. */
const compared = /worklist|search/;

async function main(): Promise<void> {
  const url = new URL(setting.runDatabase);
  const wire = await aProxy({ host: url.hostname, port: Number(url.port) }, setting.wirePort);
  await Promise.all([...setting.webs, setting.recorder].map(untilUp));
  const [client, limit] = [await connect(setting.runDatabase), await connect(setting.limitDatabase)];
  const prepared = await prepareRun(client, limit, setting.brief ? 4 : ofLevels + ofMix);
  const version = String((await client.query("show server_version")).rows[0]?.server_version);
  say(`${setting.size}: ${prepared.sizes.cases} cases, ${prepared.starts.drafts.length} fresh ones for each command`);
  await Promise.all([client.end(), limit.end()]);
  const { people, password } = prepared;
  const cookie = (login: string) => cookieOf(setting.recorder, login, password);
  const [clerk, approver, supervisor] = [await cookie("clerk"), await cookie("approver"), await cookie("supervisor")];
  const tokens = await tokensOf(
    setting.recorder,
    people.map(({ login }) => login),
    password,
  );
  const facts = { ...prepared, tokens, cookies: { clerk, approver, supervisor } };
  const bench: Bench = {
    setting,
    wire,
    pids: {
      web: setting.webs.map((url) => processOnPort(portOf(url))),
      postgres: [Number(readFileSync(`${setting.cluster}/postmaster.pid`, "utf8").split("\n")[0])],
      generator: [process.pid],
    },
  };
  const results: Result[] = [];
  const part = (from: number, to?: number) => {
    const { drafts, received, tasks } = facts.starts;
    const starts = { drafts: drafts.slice(from, to), received: received.slice(from, to), tasks: tasks.slice(from, to) };
    return { ...facts, starts };
  };
  // First, while the worker has nothing left over from the commands of the levels.
  const mixed = setting.brief ? { crowds: [], soak: null } : await measureMixed(bench, part(0, ofMix), say);
  const operations = operationsOf(part(setting.brief ? 0 : ofMix), recorded).filter(
    ({ name }) => !setting.brief || compared.test(name),
  );
  for (const operation of operations) {
    const result = await measureOperation(bench, operation, !setting.brief);
    results.push(result);
    const told = result.levels.map(
      ({ connections, figures }) =>
        `${connections}: ${figures.perSecond.toFixed(0)}/s p95 ${figures.p95.toFixed(0)}${figures.errors ? ` (${figures.errors} refused)` : ""}`,
    );
    say(`${operation.name}: ${told.join(" · ")} · bare pg ${result.sql?.perSecond.toFixed(0) ?? "–"}/s`);
  }
  const report: SizeReport = {
    size: setting.size,
    postgresql: version,
    sizes: prepared.sizes,
    loadedInSeconds: setting.loadedInSeconds,
    setting: {
      connections: setting.connections,
      seconds: setting.seconds,
      writes: setting.writes,
      recorded,
      pool: setting.pool,
      webs: setting.webs.length,
    },
    results,
    weights: setting.brief ? [] : await pageWeights(setting.recorder),
    barePage: setting.brief ? {} : await barePages(setting),
    lightScan: setting.brief ? [] : await measureLightScan(setting, setting.clocks),
    ledger: setting.brief ? null : await measureLedger(bench),
    ...mixed,
  };
  writeFileSync(setting.answer, JSON.stringify(report));
  await wire.end();
  await closeDb();
}

await main();
process.exit();

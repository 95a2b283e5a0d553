import { cpus, totalmem } from "node:os";
import { Pool } from "pg";
import { db } from "@/lib/platform/db";
import { claimTask } from "@/lib/workflow";
import { CaseStory } from "@/prisma/seed/factories/a-case";
import { workingDay } from "@/prisma/seed/factories/days";
import { demoPassword } from "@/prisma/seed/factories/seed-city";
import { bareServer, bareStatements } from "./bare-limits";
import { copyCase } from "./load-city";
import { type Figures, measure } from "./measure";
import { closeDb, lightScan, operations } from "./operations";

const argument = (name: string, otherwise: number) => {
  const at = process.argv.indexOf(`--${name}`);
  return at > 0 ? Number(process.argv[at + 1]) : otherwise;
};
const cases = argument("cases", 100_000);
const connections = argument("connections", 20);
const seconds = argument("seconds", 4);
const writes = argument("writes", 400);

const base = process.env.BENCH_BASE_URL ?? "";
const pool = new Pool({ connectionString: process.env.DATABASE_URL ?? "", max: 10 });
const say = (line: string) => process.stdout.write(`${line}\n`);

async function token(account: string): Promise<string> {
  const response = await fetch(`${base}/api/v1/sessions`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ account, password: demoPassword }),
  });
  return ((await response.json()) as { token: string }).token;
}

/** One case at each point where an operation starts, brought there by commands. */
async function templates() {
  const at = (n: number) => `${workingDay(-n)}T09:00`;
  const scenario = { kind: "bulk-sales", dineIn: "no", size: "small" };
  const draft = await CaseStory.begin("food-business", { scenario });
  await draft.drafted(at(1));
  await draft.broughtByApplicant(at(1));
  const received = await (await (await CaseStory.begin("food-business", { scenario })).submitted(at(1))).preReviewed(
    at(1),
  );
  await received.received(at(0));
  await received.everythingBrought(at(0));
  const accepted = await (await (await CaseStory.begin("food-business", { scenario })).submitted(at(2))).preReviewed(
    at(2),
  );
  await (await accepted.received(at(1))).accepted(at(1));
  const claimed = await (await (await CaseStory.begin("food-business", { scenario })).submitted(at(2))).preReviewed(
    at(2),
  );
  await (await claimed.received(at(1))).accepted(at(1));
  const task = await db().task.findFirstOrThrow({ where: { caseId: claimed.caseId, state: "open" } });
  const approver = await claimed.holderOf(task.id);
  await claimed.at(at(0), () => claimTask(approver, task.id));
  return {
    ids: { draft: draft.caseId, received: received.caseId, accepted: accepted.caseId, claimed: claimed.caseId },
    caseNo: accepted.ref,
    subjectId: accepted.applicant.subjectId ?? "",
  };
}

const row = (name: string, f: Figures) =>
  `${name.padEnd(38)} ${f.perSecond.toFixed(0).padStart(8)} ${f.p50.toFixed(1).padStart(8)} ${f.p95.toFixed(1).padStart(8)} ${f.p99.toFixed(1).padStart(8)} ${String(f.errors).padStart(6)}`;

async function main(): Promise<void> {
  const { ids, caseNo, subjectId } = await templates();
  const known = await db().case.count();
  if (known < cases) {
    const begin = performance.now();
    await copyCase(
      pool,
      ids.accepted,
      cases - known,
      (i) =>
        i % 10 === 0 ? {} : { state: "delivered", outcome: "granted", light: "none", due_at: null, next_flip_at: null },
      9_000_000,
    );
    await pool.query(
      "update clock set state = 'ended' from \"case\" c where c.id = clock.case_id and c.state = 'delivered' and clock.state <> 'ended'",
    );
    await pool.query(
      "update task set state = 'cancelled' from \"case\" c where c.id = task.case_id and c.state = 'delivered' and task.state <> 'cancelled'",
    );
    await pool.query("analyze");
    say(`loaded ${cases - known} cases in ${((performance.now() - begin) / 1_000).toFixed(0)} s`);
  }
  const subject = await db().subject.findUniqueOrThrow({ where: { id: subjectId } });
  const tokens = { citizen: await token("citizen"), clerk: await token("clerk"), approver: await token("approver") };
  const list = await operations(
    { base, pool, templates: ids, tokens, progress: { caseNo, idLast4: subject.idLast4 } },
    writes,
  );

  say(
    `\n${cpus().length} cores, ${(totalmem() / 2 ** 30).toFixed(0)} GiB, Node ${process.version}; ${await db().case.count()} cases; ${connections} connections; everything on this machine\n`,
  );
  say(
    `${"operation".padEnd(38)} ${"per s".padStart(8)} ${"p50 ms".padStart(8)} ${"p95 ms".padStart(8)} ${"p99 ms".padStart(8)} ${"errors".padStart(6)}`,
  );
  const results: Record<string, unknown>[] = [];
  for (const operation of list) {
    const product = await measure(operation.call, {
      connections,
      seconds,
      ...(operation.most ? { most: operation.most } : {}),
    });
    let limitCall: () => Promise<unknown>;
    let close = () => {};
    if (operation.limit.page) {
      const page = await fetch(base + operation.limit.page);
      const server = await bareServer(
        Buffer.from(await page.arrayBuffer()),
        page.headers.get("content-type") ?? "text/html",
      );
      limitCall = () => fetch(server.url).then((response) => response.arrayBuffer());
      close = server.close;
    } else limitCall = bareStatements(pool, operation.limit.statements ?? [], operation.limit.writes ?? false);
    const limit = await measure(limitCall, { connections, seconds: Math.min(seconds, 3) });
    close();
    say(row(operation.name, product));
    say(row(`  limit: ${operation.limit.name}`, limit));
    say(`  ratio ${(product.perSecond / Math.max(limit.perSecond, 0.001)).toFixed(2)}`);
    results.push({ name: operation.name, product, limit, limitName: operation.limit.name });
  }
  const quiet = await lightScan();
  await pool.query(
    "update clock set next_flip_at = now() - interval '1 minute' where id in (select id from clock where state = 'running' and next_flip_at is not null limit 200)",
  );
  const busy = await lightScan();
  say(
    `\nlight scan at ${await db().clock.count({ where: { state: "running" } })} running clocks: nothing to turn ${quiet.toFixed(0)} ms, 200 to turn ${busy.toFixed(0)} ms`,
  );
  if (process.argv.includes("--json")) say(JSON.stringify(results));
  await pool.end();
  await closeDb();
}

await main();

import { Client } from "pg";
import type { BenchSetting } from "./bench-setting";
import { runProgram } from "./run-program";

/** One light scan over so many running clocks: with nothing due, and with `due` lights to turn. Milliseconds. */
export type LightScan = { running: number; nothingMs: number; turned: number; turnMs: number };

const due = 60;

/** Makes some clocks of open cases fall due now. */
const makeDue = `update clock set next_flip_at = now() - interval '1 minute' where id in (
  select c.id from clock c join "case" k on k.id = c.case_id and k.state = 'accepted'
  where c.state = 'running' and c.kind = 'promise' and c.next_flip_at > now() and c.step is distinct from 'bench'
  order by c.next_flip_at, c.id limit ${due})`;

/** Running clocks whose light changes one day, until there are `wanted`: the scan must not notice them. */
const addClocks = `insert into clock (id, case_id, kind, state, start_day, n, unit, step, due_at, next_flip_at, light, started_at)
  select gen_random_uuid(), k.id, 'promise', 'running', '2026-01-05', 20, 'working-day', 'bench', at, at, 'green', now()
  from (select id, row_number() over () as i, count(*) over () as all from "case" where state = 'delivered') k,
    generate_series(1, greatest(1, ceil($1::numeric / k.all)::int)) as nth,
    lateral (select now() + interval '1 day' + (k.i % 40000) * interval '1 minute' as at) soon
  limit $1`;

const scan = (databaseUrl: string) => runProgram<{ ms: number; turned: number }>("light-scan.ts", databaseUrl);

async function scanAt(client: Client, databaseUrl: string, wanted: number): Promise<LightScan> {
  const running = async () =>
    Number((await client.query("select count(*) as n from clock where state = 'running'")).rows[0]?.n ?? 0);
  const missing = wanted - (await running());
  if (missing > 0) await client.query(addClocks, [missing]);
  await client.query("vacuum (analyze) clock");
  await scan(databaseUrl);
  const nothing = [await scan(databaseUrl), await scan(databaseUrl), await scan(databaseUrl)];
  await client.query(makeDue);
  const { ms, turned } = await scan(databaseUrl);
  return {
    running: await running(),
    nothingMs: Math.min(...nothing.map((one) => one.ms)),
    turned,
    turnMs: ms,
  };
}

/** The light scan at two numbers of open clocks, in the second, small copy of a city. */
export async function measureLightScan({ limitDatabase }: BenchSetting, most: number): Promise<LightScan[]> {
  const client = new Client({ connectionString: limitDatabase });
  await client.connect();
  const scans = [await scanAt(client, limitDatabase, 5_000), await scanAt(client, limitDatabase, most)];
  await client.end();
  return scans;
}

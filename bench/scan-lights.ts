import { spawn } from "node:child_process";
import path from "node:path";
import { Client } from "pg";
import type { DatabaseWire } from "@/prisma/seed/factories/a-proxy";
import { countStatements } from "@/prisma/seed/factories/count-statements";
import { BareDatabase } from "./bare-limits";

export type LightScan = {
  running: number;
  /** Milliseconds when no light is due. */
  nothingMs: number;
  turned: number;
  /** Milliseconds to turn them, and for the same statements through bare pg. */
  turnMs: number;
  bareMs: number;
};

const due = 200;

/** Makes `due` running clocks of the yellow flip's kind fall due; the choice is the same in both copies of the city. */
const makeDue = `update clock set next_flip_at = now() - interval '1 minute' where id in (
  select id from clock where state = 'running' and next_flip_at > now() order by next_flip_at, id offset $1 limit ${due})`;

async function scan(databaseUrl: string): Promise<{ ms: number; turned: number }> {
  const child = spawn(process.execPath, ["--import", "tsx", path.join(import.meta.dirname, "light-scan.ts")], {
    env: { ...process.env, DATABASE_URL: databaseUrl },
    stdio: ["ignore", "pipe", "inherit"],
  });
  let text = "";
  child.stdout.on("data", (part: Buffer) => {
    text += part.toString();
  });
  await new Promise((resolve) => child.once("close", resolve));
  return JSON.parse(text) as { ms: number; turned: number };
}

/** The light scan with nothing due, then with `due` clocks due; once more recorded, to replay its statements bare. */
export async function measureLightScan(
  wire: DatabaseWire,
  urls: { run: string; limit: string; wire: string },
): Promise<LightScan> {
  const client = new Client({ connectionString: urls.run });
  await client.connect();
  const [row] = (await client.query("select count(*)::int as n from clock where state = 'running'")).rows;
  await scan(urls.run);
  const nothing = await scan(urls.run);
  await client.query(makeDue, [0]);
  const turned = await scan(urls.run);
  await client.query(makeDue, [due]);
  const { statements } = await countStatements(wire, () => scan(urls.wire));
  await client.end();

  const limitClient = new Client({ connectionString: urls.limit });
  await limitClient.connect();
  await limitClient.query(makeDue, [due]);
  await limitClient.end();
  const bare = new BareDatabase(urls.limit, 1);
  await bare.replay([{ text: "select 1", values: [] }]);
  const begin = performance.now();
  await bare.replay(statements);
  const bareMs = performance.now() - begin;
  await bare.end();
  return { running: row?.n ?? 0, nothingMs: nothing.ms, turned: turned.turned, turnMs: turned.ms, bareMs };
}

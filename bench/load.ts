import { Client } from "pg";
import { closeDb } from "@/lib/platform/db";
import { loadCity } from "./city/load-city";
import { whileLoading } from "./city/server-while-loading";

/**
 * Fills the database of DATABASE_URL, a seeded demo city, with `cases` (argument 1) cases and `people` (argument 2) people
 * who have accounts. The server must be the bench's own: it trades crash safety for speed meanwhile.
 */
const [cases = 0, people = 0] = process.argv.slice(2, 4).map(Number);
const databaseUrl = process.env.DATABASE_URL ?? "";
const begun = performance.now();
const say = (line: string) =>
  process.stdout.write(`  ${((performance.now() - begun) / 1_000).toFixed(0).padStart(5)} s  ${line}\n`);

await whileLoading(databaseUrl, () => loadCity(databaseUrl, { cases, people }, say));
const client = new Client({ connectionString: databaseUrl });
await client.connect();
const { rows } = await client.query("select pg_database_size(current_database()) as bytes");
await client.end();
await closeDb();
say(`${cases} cases, ${people} people, ${Math.round(Number(rows[0]?.bytes ?? 0) / 2 ** 20)} MB`);

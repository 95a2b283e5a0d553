import { Client } from "pg";

/** Settings that a load can do without: what a power cut would break is made again from the beginning. */
const settings = {
  autovacuum: "off",
  fsync: "off",
  full_page_writes: "off",
  max_wal_size: "4GB",
  checkpoint_timeout: "30min",
};

/** Runs `work` on a server that is set for a load, sets it back and brings everything to the disk. */
export async function whileLoading<T>(databaseUrl: string, work: () => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  for (const [name, value] of Object.entries(settings)) await client.query(`alter system set ${name} = '${value}'`);
  await client.query("select pg_reload_conf()");
  try {
    return await work();
  } finally {
    for (const name of Object.keys(settings)) await client.query(`alter system reset ${name}`);
    await client.query("select pg_reload_conf()");
    await client.query("checkpoint");
    await client.end();
  }
}

import { appendFileSync, chownSync, cpSync, lstatSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { Client } from "pg";
import { provideServer } from "@/scripts/setup/embedded.mjs";
import { openPlace, type Place, placeFor } from "@/scripts/setup/place.mjs";
import { startPostgres, stopPostgres } from "@/scripts/setup/postgres.mjs";
import { exists, processesIn } from "@/scripts/setup/process-identity.mjs";
import { waitUntil } from "@/scripts/setup/wait.mjs";

export type ReplicatedServer = {
  primaryUrl: string;
  replicaUrl: string;
  /** One question to the replica, straight. */
  askReplica(sql: string): Promise<Record<string, unknown>[]>;
  killReplica(): Promise<void>;
  startReplica(): Promise<void>;
  end(): Promise<void>;
};

/** A PostgreSQL of its own and a streaming replica of it, both empty; about three seconds. Never a mock. */
export async function aReplicatedServer(): Promise<ReplicatedServer> {
  const [first, second] = [aPlace(), aPlace()];
  // The programs are those of the other servers of this checkout.
  const { binaries } = placeFor("test");
  const { adminUrl, pid } = await provideServer({ ...first.place, binaries }, { durable: false });
  const password = new URL(adminUrl).password;
  const replica = { ...second.place, binaries };
  await copyCluster(adminUrl, first.place, replica);
  const start = () => startPostgres(replica, { password, durable: false });
  let running = await start();
  const replicaUrl = adminUrl.replace(/:\d+\//, `:${running.port}/`);
  return {
    primaryUrl: adminUrl,
    replicaUrl,
    askReplica: (sql) => withClient(replicaUrl, async (client) => (await client.query(sql)).rows),
    async killReplica() {
      for (const one of processesIn(replica.cluster)) process.kill(one, "SIGKILL");
      await waitUntil(() => !exists(running.pid) && processesIn(replica.cluster).length === 0, 5_000, 20);
    },
    async startReplica() {
      running = await start();
    },
    async end() {
      await Promise.all([stopPostgres(running.pid), stopPostgres(pid)]);
      for (const { place, folder } of [first, second])
        for (const gone of [place.home, folder]) rmSync(gone, { recursive: true, force: true });
    },
  };
}

function aPlace(): { place: Place; folder: string } {
  const folder = mkdtempSync(path.join(tmpdir(), "tongban-replica-"));
  return { place: openPlace(placeFor("test", { folder })), folder };
}

/** The files of a running server while it keeps a backup open, as its manual describes: no further program is needed. */
async function copyCluster(primaryUrl: string, from: Place, to: Place): Promise<void> {
  await withClient(primaryUrl, async (client) => {
    await client.query("select pg_backup_start('replica', true)");
    const skip = /\/(postmaster\.(pid|opts)|pg_wal\/.+|pg_replslot\/.+)$/;
    cpSync(from.cluster, to.cluster, { recursive: true, filter: (file) => !skip.test(file) });
    const { rows } = await client.query<{ labelfile: string }>("select labelfile from pg_backup_stop(false)");
    writeFileSync(path.join(to.cluster, "backup_label"), rows[0]?.labelfile ?? "");
  });
  writeFileSync(path.join(to.cluster, "standby.signal"), "");
  appendFileSync(path.join(to.cluster, "postgresql.auto.conf"), `primary_conninfo = '${primaryUrl}'\n`);
  const { uid, gid } = lstatSync(from.cluster);
  for (const file of ["", ...(readdirSync(to.cluster, { recursive: true }) as string[])])
    chownSync(path.join(to.cluster, file), uid, gid);
}

async function withClient<T>(url: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: url });
  client.on("error", () => undefined);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end().catch(() => undefined);
  }
}

import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { aReplicatedServer, type ReplicatedServer } from "@/prisma/seed/factories/a-replicated-server";
import { env } from "../env";
import { replicaLags } from "../health/read-facts";
import { aSight, closeDb, db, inTransaction, onPrimary, type Sight, withSight } from ".";
import { replicas } from "./client";

let server: ReplicatedServer;
beforeAll(async () => {
  server = await aReplicatedServer();
  Object.assign(process.env, {
    DATABASE_URL: server.primaryUrl,
    DATABASE_REPLICA_URL: `${server.replicaUrl}, ${server.primaryUrl}`,
    TONGBAN_DATA: "/tmp",
    TONGBAN_KEY: "5a".repeat(32),
    NEXTAUTH_SECRET: "a secret of the tests",
  });
  await db().$executeRaw`create table note (id int primary key, said text)`;
  await db().$executeRaw`insert into note values (1, 'first')`;
});
afterAll(async () => {
  await closeDb();
  await server?.end();
});

type Look = { said: string; from: "replica" | "primary" };
/** What somebody reads now, and from where. */
const look = async (): Promise<Look> => {
  const [row] = await db().$queryRaw<{ said: string; replica: boolean }[]>`
    select said, pg_is_in_recovery() as replica from note where id = 1`;
  return { said: row?.said ?? "", from: row?.replica ? "replica" : "primary" };
};
const get = (seen: bigint | null) => withSight(aSight(seen), look);
const write = (said: string) =>
  inTransaction("tests/replicas", (tx) => tx.db.$executeRaw`update note set said = ${said} where id = 1`);
/** A request that writes; answers up to where. */
async function post(said: string): Promise<bigint> {
  const sight: Sight = aSight(null);
  await withSight(sight, () => write(said));
  if (sight.wrote === null) throw new Error("a request that wrote does not know up to where");
  return sight.wrote;
}
const soon = <T>(check: () => T | Promise<T>) => vi.waitFor(check, { timeout: 15_000, interval: 50 });

test("who only looks reads from the replica; jobs, commands and who must see the latest do not", async () => {
  await soon(async () => expect(await get(0n)).toEqual({ said: "first", from: "replica" }));
  expect((await look()).from).toBe("primary");
  expect((await get(null)).from).toBe("primary");
  expect((await withSight(aSight(0n), () => onPrimary(look))).from).toBe("primary");
  const inside = withSight(aSight(0n), () => inTransaction("tests/replicas", look));
  expect((await inside).from).toBe("primary");
});

test("while the replica stands still, the writer sees what they wrote, and another person what was there before", async () => {
  await server.askReplica("select pg_wal_replay_pause()");
  const wrote = await post("second");
  expect(await get(wrote)).toEqual({ said: "second", from: "primary" });
  expect(await get(0n)).toEqual({ said: "first", from: "replica" });
  await server.askReplica("select pg_wal_replay_resume()");
  await soon(async () => expect(await get(wrote)).toEqual({ said: "second", from: "replica" }));
});

test("a request that looks first and writes then sees what it wrote", async () => {
  await server.askReplica("select pg_wal_replay_pause()");
  const seen = await withSight(aSight(0n), async () => {
    const before = await look();
    await write("third");
    return [before, await look()];
  });
  await server.askReplica("select pg_wal_replay_resume()");
  expect(seen).toEqual([
    { said: "second", from: "replica" },
    { said: "third", from: "primary" },
  ]);
});

test("what a replica cannot do is done on the primary", async () => {
  await soon(async () => expect((await get(0n)).from).toBe("replica"));
  await withSight(aSight(0n), () => db().$executeRaw`insert into note values (2, 'beside')`);
  const [row] = await db().$queryRaw<{ said: string }[]>`select said from note where id = 2`;
  expect(row?.said).toBe("beside");
});

test("a replica that is killed under a read costs nobody an answer, is left out, and is read from again when it is back", async () => {
  await soon(async () => expect(await get(0n)).toEqual({ said: "third", from: "replica" }));
  expect(await replicaLags(env().DATABASE_REPLICA_URL)).toEqual({
    replicaLagSeconds: expect.any(Number),
    replicasAway: 0,
  });
  const slow = withSight(
    aSight(0n),
    () => db().$queryRaw<{ replica: boolean }[]>`select pg_is_in_recovery() as replica from pg_sleep(1)`,
  );
  const reads = Array.from({ length: 200 }, async (_, n) => {
    await new Promise((resolve) => setTimeout(resolve, n * 5));
    return (await get(0n)).said;
  });
  await new Promise((resolve) => setTimeout(resolve, 300));
  await server.killReplica();
  expect(await slow).toEqual([{ replica: false }]);
  expect(new Set(await Promise.all(reads))).toEqual(new Set(["third"]));
  expect(replicas()?.for(0n)).toBeUndefined();
  expect(await replicaLags(env().DATABASE_REPLICA_URL)).toEqual({ replicaLagSeconds: null, replicasAway: 1 });
  await server.startReplica();
  await soon(async () => expect((await get(0n)).from).toBe("replica"));
});

test("a request learns that the database was away while it was worked for", async () => {
  const [calm, cut] = [aSight(null), aSight(null)];
  await withSight(calm, look);
  // A query begins when it is awaited: inside.
  const end = async () => await db().$queryRaw`select pg_terminate_backend(pg_backend_pid())`;
  await withSight(cut, end).catch(() => undefined);
  expect([calm.away, cut.away]).toEqual([false, true]);
});
